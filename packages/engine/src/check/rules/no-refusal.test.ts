import { expect, test } from 'vitest';
import { decision, final, found, paths, phase, plan, step } from '../testing/sketch.ts';
import { noRefusal } from './no-refusal.ts';

test('valid: a report may end without handling', () => {
  const chart = [
    phase('activate', [decision('go', [{ to: 'handle' }, { to: 'end' }])]),
    phase('handle', [step('act')]),
    final(),
  ];
  expect(paths(noRefusal, plan({ chart }))).toEqual([]);
});

test('valid: a plan without handling has nothing to refuse', () => {
  expect(paths(noRefusal, plan())).toEqual([]);
});

test('invalid: every report is handled', () => {
  const chart = [phase('activate', [step('go')]), phase('handle', [step('act')])];
  expect(found(noRefusal, plan({ chart }))).toMatchObject([
    { path: '/chart/states/0', node: 'activate' },
  ]);
});
