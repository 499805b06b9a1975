import { expect, test } from 'vitest';
import { paths, phase, plan, step } from '../testing/sketch.ts';
import { noActivation } from './no-activation.ts';

test('valid: somebody puts the plan into force', () => {
  expect(paths(noActivation, plan({ chart: [phase('activate', [step('go')])] }))).toEqual([]);
});

test('invalid: nobody does', () => {
  expect(paths(noActivation, plan())).toEqual(['/chart/states']);
});
