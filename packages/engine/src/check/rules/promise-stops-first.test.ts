import { expect, test } from 'vitest';
import { found, paths, plan, step, t } from '../testing/sketch.ts';
import { promiseStopsFirst } from './promise-stops-first.ts';

const chart = [step('report'), step('act')];
const target = (from: string, to: string) => [
  {
    id: 'soon',
    title: t('快'),
    from: { on: 'done' as const, step: from },
    to: { on: 'done' as const, step: to },
    within: 'PT5M',
  },
];

test('valid: from an earlier step to a later one', () => {
  expect(paths(promiseStopsFirst, plan({ chart, targets: target('report', 'act') }))).toEqual([]);
});

test('invalid: from a later step to an earlier one', () => {
  expect(found(promiseStopsFirst, plan({ chart, targets: target('act', 'report') }))).toMatchObject(
    [{ path: '/targets/0', node: 'soon' }],
  );
});
