import { expect, test } from 'vitest';
import { found, paths, plan, step, t } from '../testing/sketch.ts';
import { slowerWhenGraver } from './slower-when-graver.ts';

const levels = {
  scale: [
    { id: 'one', name: t('重大', 'Major'), rank: 1, colour: 'red' as const },
    { id: 'two', name: t('一般', 'General'), rank: 2, colour: 'blue' as const },
  ],
  rules: [],
};
const target = {
  id: 'told',
  title: t('told'),
  from: { on: 'declared' as const },
  to: { on: 'done' as const, step: 'act' },
};

test('valid: the graver level is quicker', () => {
  const targets = [{ ...target, withinByLevel: { one: 'PT5M', two: 'PT30M' } }];
  expect(paths(slowerWhenGraver, plan({ levels, targets }))).toEqual([]);
});

test('invalid: the graver level is slower', () => {
  const targets = [{ ...target, withinByLevel: { one: 'PT1H', two: 'PT30M' } }];
  expect(found(slowerWhenGraver, plan({ levels, targets }))).toMatchObject([
    { path: '/targets/0/withinByLevel', node: 'told' },
  ]);
});

test('invalid: only the light level has a limit for what both do', () => {
  const targets = [{ ...target, within: 'PT30M', levels: ['two'] }];
  expect(found(slowerWhenGraver, plan({ levels, targets }))).toMatchObject([
    { path: '/targets/0/levels', node: 'told' },
  ]);
});

test('valid: the step is done at the light level only', () => {
  const targets = [{ ...target, within: 'PT30M', levels: ['two'] }];
  expect(
    paths(slowerWhenGraver, plan({ levels, targets, chart: [step('act', { levels: ['two'] })] })),
  ).toEqual([]);
});
