import { expect, test } from 'vitest';
import { found, paths, plan, step, t } from '../testing/sketch.ts';
import { noEmergencyCall } from './no-emergency-call.ts';

const scope = (zh: string, en: string) => [{ id: 's', kind: 'event' as const, text: t(zh, en) }];

test('valid: somebody dials 119, somebody calls an ambulance', () => {
  const dial = [step('dial', { title: t('拨打 119 报警', 'Dial 119') })];
  expect(paths(noEmergencyCall, plan({ scope: scope('火灾', 'Fire'), chart: dial }))).toEqual([]);
  const treat = [step('treat', { title: t('呼叫急救', 'Call an ambulance') })];
  expect(
    paths(noEmergencyCall, plan({ scope: scope('人员伤亡', 'Casualties'), chart: treat })),
  ).toEqual([]);
});

test('valid: neither fire nor casualties are in scope', () => {
  expect(paths(noEmergencyCall, plan({ scope: scope('网络故障', 'Network fault') }))).toEqual([]);
});

test('invalid: a fire plan in which nobody calls the brigade', () => {
  const help = [step('help', { title: t('协助消防队灭火', 'Help the fire brigade') })];
  expect(found(noEmergencyCall, plan({ scope: scope('火灾', 'Fire'), chart: help }))).toMatchObject(
    [{ path: '/scope/0', node: 's' }],
  );
});
