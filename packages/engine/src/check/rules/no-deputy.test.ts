import { expect, test } from 'vitest';
import { found, paths, plan, step, t } from '../testing/sketch.ts';
import { noDeputy } from './no-deputy.ts';

const command = (rest: object) => [
  { id: 'hq', name: t('指挥部', 'HQ'), kind: 'command' as const, lead: t('总经理'), ...rest },
];
const chart = [step('act', { group: 'hq' })];

test('valid: a deputy, or a member who is one', () => {
  expect(paths(noDeputy, plan({ groups: command({ deputy: t('副总经理') }), chart }))).toEqual([]);
  expect(
    paths(
      noDeputy,
      plan({
        groups: command({ members: [{ role: t('副指挥长：部门负责人', 'Deputies: heads') }] }),
        chart,
      }),
    ),
  ).toEqual([]);
});

test('invalid: nobody stands in for the lead', () => {
  expect(found(noDeputy, plan({ groups: command({}), chart }))).toMatchObject([
    { path: '/groups/0', node: 'hq' },
  ]);
});
