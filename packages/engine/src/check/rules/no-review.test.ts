import { expect, test } from 'vitest';
import { paths, phase, plan, step } from '../testing/sketch.ts';
import { noReview } from './no-review.ts';

test('valid: somebody draws the lessons', () => {
  expect(paths(noReview, plan({ chart: [phase('review', [step('sum-up')])] }))).toEqual([]);
});

test('invalid: nobody does', () => {
  expect(paths(noReview, plan())).toEqual(['/chart/states']);
});
