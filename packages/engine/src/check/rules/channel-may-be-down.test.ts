import { expect, test } from 'vitest';
import { found, paths, plan, t } from '../testing/sketch.ts';
import { channelMayBeDown } from './channel-may-be-down.ts';

const fields = [
  {
    id: 'down',
    name: t('中断的渠道'),
    type: 'choices' as const,
    options: [
      { id: 'website', name: t('官网', 'Website') },
      { id: 'app', name: t('APP') },
    ],
  },
];
const resources = [
  { id: 'mail-server', name: t('邮件系统', 'Mail server'), kind: 'system' as const },
];
const channels = [
  { id: 'notice', name: t('官网公告', 'Notice'), kind: 'web' as const, dependsOn: ['website'] },
  { id: 'mail', name: t('邮件'), kind: 'email' as const, dependsOn: ['mail-server'] },
  { id: 'phone', name: t('电话'), kind: 'phone' as const },
];
const over = (...names: string[]) =>
  plan({
    fields,
    channels,
    resources,
    notifications: [
      {
        id: 'n',
        title: t('n'),
        on: { on: 'declared' },
        audience: ['team'],
        channels: names,
        text: t('n'),
      },
    ],
  });

test('valid: one channel that stands by itself is enough', () => {
  expect(paths(channelMayBeDown, over('notice', 'phone'))).toEqual([]);
});

test('invalid: the only channel hangs on what may have failed', () => {
  const [finding] = found(channelMayBeDown, over('notice'));
  expect(finding).toMatchObject({
    path: '/notifications/0/channels',
    node: 'n',
    severity: 'warning',
  });
  expect(finding?.message.en).toContain('“Website”');
});

test('a system that the plan does not expect to fail: a note', () => {
  expect(found(channelMayBeDown, over('mail'))).toMatchObject([{ severity: 'note' }]);
});
