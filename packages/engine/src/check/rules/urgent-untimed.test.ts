import { expect, test } from 'vitest';
import { found, paths, plan, t } from '../testing/sketch.ts';
import { urgentUntimed } from './urgent-untimed.ts';

const target = {
  id: 'soon',
  title: t('立即报告'),
  from: { on: 'declared' as const },
  to: { on: 'done' as const, step: 'act' },
};

test('valid: a promise with a figure', () => {
  expect(
    paths(urgentUntimed, plan({ targets: [{ ...target, urgency: 'at-once', within: 'PT5M' }] })),
  ).toEqual([]);
});

test('invalid: an urgent word and no figure', () => {
  expect(
    found(urgentUntimed, plan({ targets: [{ ...target, urgency: 'at-once' }] })),
  ).toMatchObject([{ path: '/targets/0', node: 'soon' }]);
});
