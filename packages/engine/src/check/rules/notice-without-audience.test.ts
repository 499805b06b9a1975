import { expect, test } from 'vitest';
import { found, paths, plan, t } from '../testing/sketch.ts';
import { noticeWithoutAudience } from './notice-without-audience.ts';

const notice = (audience: string[]) => [
  { id: 'n', title: t('n'), on: { on: 'declared' as const }, audience, channels: [], text: t('n') },
];

test('valid: a group with a lead, an audience', () => {
  const groups = [
    { id: 'team', name: t('队'), kind: 'team' as const, lead: t('队长') },
    { id: 'customers', name: t('客户'), kind: 'audience' as const },
  ];
  expect(
    paths(noticeWithoutAudience, plan({ groups, notifications: notice(['team', 'customers']) })),
  ).toEqual([]);
});

test('invalid: addressed to nobody', () => {
  expect(found(noticeWithoutAudience, plan({ notifications: notice([]) }))).toMatchObject([
    { path: '/notifications/0/audience', node: 'n' },
  ]);
});

test('a group with neither lead nor members: a note', () => {
  const groups = [{ id: 'team', name: t('队'), kind: 'team' as const }];
  expect(
    found(noticeWithoutAudience, plan({ groups, notifications: notice(['team']) })),
  ).toMatchObject([{ path: '/groups/0', severity: 'note' }]);
});
