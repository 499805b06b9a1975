import { expect, test } from 'vitest';
import { found, paths, phase, plan, step, t } from '../testing/sketch.ts';
import { noticeTooLate } from './notice-too-late.ts';

const fields = [
  { id: 'downAt', name: t('停摆时间'), type: 'instant' as const },
  { id: 'upAt', name: t('恢复时间'), type: 'instant' as const },
  {
    id: 'downHours',
    name: t('已停摆'),
    type: 'elapsed' as const,
    since: 'downAt',
    until: 'upAt',
    unit: 'h' as const,
  },
];
const chart = [
  phase('handle', [step('tell'), step('repair', { asks: [{ field: 'upAt' }] })], {
    flow: 'checklist',
  }),
];
const notifications = [
  {
    id: 'n',
    title: t('n'),
    on: { on: 'done' as const, step: 'tell' },
    audience: ['team'],
    channels: [],
    text: t('坏了'),
  },
];
const targets = (telling: string) => [
  {
    id: 'told',
    title: t('told'),
    from: { on: 'declared' as const },
    to: { on: 'done' as const, step: 'tell' },
    within: telling,
  },
  {
    id: 'up',
    title: t('up'),
    from: { on: 'declared' as const },
    to: { on: 'done' as const, step: 'repair' },
    within: 'PT30M',
  },
];

test('valid: the notice must be out well before the repair', () => {
  expect(
    paths(noticeTooLate, plan({ fields, chart, notifications, targets: targets('PT5M') })),
  ).toEqual([]);
});

test('invalid: the notice may take as long as the repair it announces', () => {
  expect(
    found(noticeTooLate, plan({ fields, chart, notifications, targets: targets('PT30M') })),
  ).toMatchObject([{ path: '/targets/0/within', node: 'told' }]);
});
