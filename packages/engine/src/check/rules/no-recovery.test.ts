import { expect, test } from 'vitest';
import { paths, phase, plan, step, t } from '../testing/sketch.ts';
import { noRecovery } from './no-recovery.ts';

test('valid: the plan says how things return to normal', () => {
  expect(paths(noRecovery, plan({ chart: [phase('recover', [step('restore')])] }))).toEqual([]);
});

test('invalid: it does not, or has a frame only', () => {
  expect(paths(noRecovery, plan())).toEqual(['/chart/states']);
  const chart = [phase('recover', [step('restore', { inferred: t('框架', 'a frame') })])];
  expect(paths(noRecovery, plan({ chart }))).toEqual(['/chart/states/0']);
});
