import { expect, test } from 'vitest';
import { found, paths, phase, plan, step, t } from '../testing/sketch.ts';
import { noAssessment } from './no-assessment.ts';

test('valid: somebody weighs the event', () => {
  expect(paths(noAssessment, plan({ chart: [phase('assess', [step('weigh')])] }))).toEqual([]);
});

test('invalid: nobody does', () => {
  expect(paths(noAssessment, plan())).toEqual(['/chart/states']);
});

test('invalid: the phase is a frame only', () => {
  const chart = [phase('assess', [step('weigh', { inferred: t('框架', 'a frame') })])];
  expect(found(noAssessment, plan({ chart }))).toMatchObject([
    { path: '/chart/states/0', node: 'assess' },
  ]);
});
