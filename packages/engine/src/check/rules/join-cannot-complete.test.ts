import { expect, test } from 'vitest';
import { final, found, lane, parallel, paths, phase, plan, step } from '../testing/sketch.ts';
import { joinCannotComplete } from './join-cannot-complete.ts';

const lanes = (p: readonly string[], q: readonly string[]) =>
  plan({
    chart: [
      parallel('both', [
        lane('one', [step('a', { after: [...p] }), step('b')]),
        lane('two', [step('c', { after: [...q] }), step('d')]),
      ]),
    ],
  });

test('valid: one lane waits for the other', () => {
  expect(paths(joinCannotComplete, lanes([], ['b']))).toEqual([]);
});

test('invalid: each lane begins only after the end of the other', () => {
  const [finding, ...others] = found(joinCannotComplete, lanes(['d'], ['b']));
  expect(finding).toMatchObject({ path: '/chart/states/0/states/0/states/0/after/0', node: 'a' });
  expect(finding?.message.en).toContain('“a”, “d”, “c”, “b”');
  expect(others).toEqual([]);
});

test('invalid: a step that waits for one in a later phase', () => {
  const chart = [phase('report', [step('a', { after: ['b'] })]), phase('handle', [step('b')])];
  expect(paths(joinCannotComplete, plan({ chart }))).toEqual(['/chart/states/0/states/0/after/0']);
});

test('invalid: a step that waits for one that no run comes to', () => {
  const chart = [step('a', { after: ['lost'] }), final(), step('lost')];
  expect(paths(joinCannotComplete, plan({ chart }))).toEqual(['/chart/states/0/after/0']);
});
