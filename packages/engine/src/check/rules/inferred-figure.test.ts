import { expect, test } from 'vitest';
import { found, paths, plan, t } from '../testing/sketch.ts';
import { inferredFigure } from './inferred-figure.ts';

const target = {
  id: 'soon',
  title: t('快'),
  from: { on: 'declared' as const },
  to: { on: 'done' as const, step: 'act' },
  within: 'PT5M',
};

test('valid: the plan says so itself', () => {
  expect(paths(inferredFigure, plan({ targets: [target] }))).toEqual([]);
});

test('invalid: somebody read it into the plan', () => {
  const inferred = t('起点未写。', 'The start is not said.');
  const [finding] = found(inferredFigure, plan({ targets: [{ ...target, inferred }] }));
  expect(finding).toMatchObject({ path: '/targets/0', node: 'soon' });
  expect(finding?.message.en).toContain('The start is not said.');
});
