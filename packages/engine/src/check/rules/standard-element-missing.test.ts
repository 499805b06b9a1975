import { expect, test } from 'vitest';
import { found, paths, phase, plan, step, t } from '../testing/sketch.ts';
import { standardElementMissing } from './standard-element-missing.ts';

test('invalid: a bare sketch lacks most of what the standard asks', () => {
  const asked = found(standardElementMissing, plan()).map(({ path }) => path);
  expect(asked).toContain('/scope');
  expect(asked).toContain('/forms');
  expect(asked).toContain('/resources');
});

test('valid: a plan that has every element', () => {
  const full = plan({
    scope: [{ id: 's', kind: 'event', text: t('火灾') }],
    groups: [
      { id: 'team', name: t('队'), kind: 'team', duties: [{ id: 'd', text: t('抢修') }] },
      { id: 'brigade', name: t('消防队'), kind: 'external' },
      { id: 'boss', name: t('上级单位'), kind: 'audience' },
    ],
    channels: [{ id: 'duty', name: t('应急值守电话'), kind: 'phone' }],
    fields: [{ id: 'what', name: t('现象'), type: 'text' }],
    forms: [{ id: 'report', title: t('接报'), use: 'report', fields: [{ field: 'what' }] }],
    resources: [
      { id: 'pump', name: t('泵'), kind: 'equipment' },
      { id: 'money', name: t('应急资金'), kind: 'funds' },
    ],
    chart: [phase('warn', [step('warn-people')]), step('act')],
  });
  expect(paths(standardElementMissing, full)).toEqual([]);
});
