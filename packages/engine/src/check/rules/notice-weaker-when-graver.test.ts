import { expect, test } from 'vitest';
import { found, paths, plan, t } from '../testing/sketch.ts';
import { noticeWeakerWhenGraver } from './notice-weaker-when-graver.ts';

const groups = [
  { id: 'team', name: t('队'), kind: 'team' as const, lead: t('队长') },
  { id: 'boss', name: t('上级', 'Superiors'), kind: 'audience' as const },
  { id: 'heads', name: t('部门主管', 'Heads'), kind: 'audience' as const },
  { id: 'all', name: t('全体人员', 'Everyone'), kind: 'audience' as const },
];
const channels = [
  { id: 'phone', name: t('电话'), kind: 'phone' as const },
  { id: 'mail', name: t('邮件'), kind: 'email' as const },
];
const levels = {
  scale: [
    { id: 'one', name: t('重大', 'Major'), rank: 1, colour: 'red' as const },
    { id: 'two', name: t('一般', 'General'), rank: 2, colour: 'blue' as const },
  ],
  rules: [],
};
const notice = (id: string, level: string, audience: string, channel: string) => ({
  id,
  title: t(id),
  on: { on: 'level' as const },
  levels: [level],
  audience: [audience],
  channels: [channel],
  text: t(id),
});
const check = (...notifications: ReturnType<typeof notice>[]) =>
  plan({ groups, channels, levels, notifications });

test('valid: the graver level is told as loudly', () => {
  expect(
    paths(
      noticeWeakerWhenGraver,
      check(notice('a', 'one', 'boss', 'phone'), notice('b', 'two', 'boss', 'mail')),
    ),
  ).toEqual([]);
});

test('valid: at the graver level everyone is told, heads included', () => {
  expect(
    paths(
      noticeWeakerWhenGraver,
      check(notice('a', 'one', 'all', 'mail'), notice('b', 'two', 'heads', 'mail')),
    ),
  ).toEqual([]);
});

test('invalid: superiors hear of the light event only', () => {
  expect(found(noticeWeakerWhenGraver, check(notice('a', 'two', 'boss', 'mail')))).toMatchObject([
    { path: '/notifications/0', node: 'a' },
  ]);
});

test('invalid: a mail for the grave event, a call for the light one', () => {
  const [finding] = found(
    noticeWeakerWhenGraver,
    check(notice('a', 'one', 'boss', 'mail'), notice('b', 'two', 'boss', 'phone')),
  );
  expect(finding?.message.en).toContain('weaker channel at “Major”');
});
