import { expect, test } from 'vitest';
import { found, lane, parallel, paths, plan, step } from '../testing/sketch.ts';
import { regionNeverFinishes } from './region-never-finishes.ts';

test('valid: lanes that end, and one that leaves the parallel state', () => {
  const chart = [
    parallel('both', [
      lane('one', [step('a')]),
      lane('two', [step('b', { transitions: [{ id: 'out', to: 'stop' }] })]),
    ]),
    step('stop'),
  ];
  expect(paths(regionNeverFinishes, plan({ chart }))).toEqual([]);
});

test('invalid: a lane whose last step always starts it again', () => {
  const chart = [
    parallel('both', [
      lane('one', [step('a')]),
      lane('two', [step('b'), step('c', { transitions: [{ id: 'back', to: 'b' }] })]),
    ]),
  ];
  expect(found(regionNeverFinishes, plan({ chart }))[0]).toMatchObject({
    path: '/chart/states/0/states/1',
    node: 'two',
  });
});
