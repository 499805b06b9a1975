import { expect, test } from 'vitest';
import { final, found, paths, plan, step, t } from '../testing/sketch.ts';
import { promiseNeverRuns } from './promise-never-runs.ts';

const target = (
  from: { on: 'started' | 'done'; step: string } | { on: 'field'; field: string },
) => [
  { id: 'soon', title: t('快'), from, to: { on: 'done' as const, step: 'act' }, within: 'PT5M' },
];

test('valid: the step asks for the mark', () => {
  const chart = [step('act', { marks: ['start', 'done'] })];
  expect(
    paths(promiseNeverRuns, plan({ chart, targets: target({ on: 'started', step: 'act' }) })),
  ).toEqual([]);
});

test('invalid: the step does not ask for the mark, and the fix adds it', () => {
  const chart = [step('act', { marks: ['done'] })];
  expect(
    found(promiseNeverRuns, plan({ chart, targets: target({ on: 'started', step: 'act' }) })),
  ).toMatchObject([
    {
      path: '/targets/0/from',
      node: 'soon',
      fix: {
        do: 'setProperty',
        at: { of: 'state', id: 'act' },
        key: 'marks',
        value: ['start', 'done'],
      },
    },
  ]);
});

test('invalid: the clock starts with a field that nobody asks for', () => {
  const fields = [{ id: 'downAt', name: t('停摆时间'), type: 'instant' as const }];
  expect(
    paths(
      promiseNeverRuns,
      plan({ fields, targets: target({ on: 'field', field: 'downAt' }), chart: [step('act')] }),
    ),
  ).toEqual(['/targets/0/from']);
});

test('invalid: the clock starts with a step that no run comes to', () => {
  const chart = [step('act'), final(), step('lost')];
  expect(
    paths(promiseNeverRuns, plan({ chart, targets: target({ on: 'done', step: 'lost' }) })),
  ).toEqual(['/targets/0/from']);
});
