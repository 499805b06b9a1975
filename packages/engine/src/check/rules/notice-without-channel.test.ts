import { expect, test } from 'vitest';
import { paths, plan, t } from '../testing/sketch.ts';
import { noticeWithoutChannel } from './notice-without-channel.ts';

const channels = [{ id: 'phone', name: t('电话'), kind: 'phone' as const }];
const groups = [
  {
    id: 'team',
    name: t('队'),
    kind: 'team' as const,
    contacts: [{ channel: 'phone', address: '1' }],
  },
];
const notice = (...over: string[]) => [
  {
    id: 'n',
    title: t('n'),
    on: { on: 'declared' as const },
    audience: ['team'],
    channels: over,
    text: t('n'),
  },
];

test('valid: a channel and a number', () => {
  expect(
    paths(noticeWithoutChannel, plan({ channels, groups, notifications: notice('phone') })),
  ).toEqual([]);
});

test('invalid: no channel', () => {
  expect(paths(noticeWithoutChannel, plan({ channels, groups, notifications: notice() }))).toEqual([
    '/notifications/0/channels',
  ]);
});

test('invalid: nobody has a number or address', () => {
  expect(paths(noticeWithoutChannel, plan({ channels, notifications: notice('phone') }))).toEqual([
    '/groups',
  ]);
});
