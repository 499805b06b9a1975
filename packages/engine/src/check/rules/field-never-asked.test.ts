import { expect, test } from 'vitest';
import { found, paths, plan, step, t } from '../testing/sketch.ts';
import { fieldNeverAsked } from './field-never-asked.ts';

const fields = [{ id: 'hurt', name: t('受伤人数'), type: 'number' as const }];

test('valid: a step asks for what a later one depends on', () => {
  const chart = [step('count', { asks: [{ field: 'hurt' }] }), step('treat', { when: 'hurt > 0' })];
  expect(paths(fieldNeverAsked, plan({ fields, chart }))).toEqual([]);
});

test('valid: a field that nothing reads needs no asker', () => {
  expect(paths(fieldNeverAsked, plan({ fields }))).toEqual([]);
});

test('invalid: a condition on what nobody asks for', () => {
  expect(
    found(fieldNeverAsked, plan({ fields, chart: [step('treat', { when: 'hurt > 0' })] })),
  ).toMatchObject([{ path: '/fields/0', node: 'hurt' }]);
});

test('invalid: a clock whose start nobody asks for', () => {
  const clock = [
    { id: 'downAt', name: t('停摆时间'), type: 'instant' as const },
    {
      id: 'downHours',
      name: t('已停摆'),
      type: 'elapsed' as const,
      since: 'downAt',
      unit: 'h' as const,
    },
  ];
  expect(
    paths(
      fieldNeverAsked,
      plan({ fields: clock, chart: [step('rush', { when: 'downHours > 2' })] }),
    ),
  ).toEqual(['/fields/1']);
});
