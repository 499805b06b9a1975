import { expect, test } from 'vitest';
import { found, paths, plan, t } from '../testing/sketch.ts';
import { personInTwoGroups } from './person-in-two-groups.ts';

const groups = (first: string, second: string) => [
  { id: 'one', name: t('甲组', 'One'), kind: 'command' as const, lead: t(first) },
  { id: 'two', name: t('乙组', 'Two'), kind: 'team' as const, lead: t(second) },
];

test('valid: two people', () => {
  expect(paths(personInTwoGroups, plan({ groups: groups('总经理', '技术总监') }))).toEqual([]);
});

test('invalid: one person heads both, whatever the office is called', () => {
  expect(
    found(
      personInTwoGroups,
      plan({ groups: groups('总指挥：客服中心负责人', '组长：客服中心负责人（兼）') }),
    ),
  ).toMatchObject([{ path: '/groups/1', node: 'two' }]);
});
