import { expect, test } from 'vitest';
import { decision, paths, phase, plan, step, t } from '../testing/sketch.ts';
import { joinMayHang } from './join-may-hang.ts';

test('valid: both are done under the same condition', () => {
  const fields = [{ id: 'hurt', name: t('有人受伤'), type: 'boolean' as const }];
  const states = [
    step('treat', { when: 'hurt = true' }),
    step('record', { when: 'hurt = true', after: ['treat'] }),
  ];
  expect(
    paths(joinMayHang, plan({ fields, chart: [phase('handle', states, { flow: 'checklist' })] })),
  ).toEqual([]);
});

test('invalid: a step that is always wanted waits for one that is wanted sometimes', () => {
  const fields = [{ id: 'hurt', name: t('有人受伤'), type: 'boolean' as const }];
  const states = [step('treat', { when: 'hurt = true' }), step('leave', { after: ['treat'] })];
  expect(
    paths(joinMayHang, plan({ fields, chart: [phase('handle', states, { flow: 'checklist' })] })),
  ).toEqual(['/chart/states/0/states/1/after/0']);
});

test('invalid: a step waits for one on a branch that may not be taken', () => {
  const chart = [
    decision('ask', [{ to: 'long' }, { to: 'last' }]),
    step('long'),
    step('last', { after: ['long'] }),
  ];
  expect(paths(joinMayHang, plan({ chart }))).toEqual(['/chart/states/2/after/0']);
});
