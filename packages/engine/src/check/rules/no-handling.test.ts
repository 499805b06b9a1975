import { expect, test } from 'vitest';
import { paths, phase, plan, step } from '../testing/sketch.ts';
import { noHandling } from './no-handling.ts';

test('valid: the plan says what is done', () => {
  expect(paths(noHandling, plan({ chart: [phase('handle', [step('act')])] }))).toEqual([]);
});

test('invalid: it stops at the report', () => {
  expect(paths(noHandling, plan({ chart: [phase('report', [step('tell')])] }))).toEqual([
    '/chart/states',
  ]);
});
