import { expect, test } from 'vitest';
import { decision, found, paths, plan, step, t } from '../testing/sketch.ts';
import { endUndeclared } from './end-undeclared.ts';

test('valid: a group declares that the response is over', () => {
  const chart = [
    step('act'),
    decision('close', [{}, {}], {
      title: t('是否结束应急响应', 'End the response?'),
      group: 'team',
    }),
  ];
  expect(paths(endUndeclared, plan({ chart }))).toEqual([]);
});

test('invalid: no step says so', () => {
  expect(paths(endUndeclared, plan())).toEqual(['/chart/states']);
});

test('invalid: the step that says so is a frame the plan is silent about', () => {
  const chart = [
    step('close', {
      title: t('宣布响应结束', 'End the response'),
      group: 'team',
      inferred: t('预案未写', 'the plan is silent'),
    }),
  ];
  expect(found(endUndeclared, plan({ chart }))).toMatchObject([
    { path: '/chart/states/0', node: 'close' },
  ]);
});
