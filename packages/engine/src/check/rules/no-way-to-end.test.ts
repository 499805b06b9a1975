import { expect, test } from 'vitest';
import { paths, plan, step } from '../testing/sketch.ts';
import { noWayToEnd } from './no-way-to-end.ts';

test('valid: a plan that runs to its end', () => {
  expect(paths(noWayToEnd, plan({ chart: [step('a'), step('b')] }))).toEqual([]);
});

test('invalid: the last step always goes back to the first', () => {
  const chart = [step('a'), step('b', { transitions: [{ id: 'back', to: 'a' }] })];
  expect(paths(noWayToEnd, plan({ chart }))).toEqual(['/chart']);
});
