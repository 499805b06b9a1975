import { expect, test } from 'vitest';
import { found, paths, phase, plan, step, t } from '../testing/sketch.ts';
import { conditionAskedTooLate } from './condition-asked-too-late.ts';

const fields = [{ id: 'hurt', name: t('受伤人数'), type: 'number' as const }];
const count = step('count', { asks: [{ field: 'hurt' }] });
const treat = step('treat', { when: 'hurt > 0' });

test('valid: it is asked before, or beside in one checklist', () => {
  expect(paths(conditionAskedTooLate, plan({ fields, chart: [count, treat] }))).toEqual([]);
  expect(
    paths(
      conditionAskedTooLate,
      plan({ fields, chart: [phase('handle', [treat, count], { flow: 'checklist' })] }),
    ),
  ).toEqual([]);
});

test('invalid: it is first asked after the step that depends on it', () => {
  expect(found(conditionAskedTooLate, plan({ fields, chart: [treat, count] }))).toMatchObject([
    { path: '/chart/states/0/when', node: 'treat' },
  ]);
});
