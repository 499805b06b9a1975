import { expect, test } from 'vitest';
import { found, paths, plan, step, t } from '../testing/sketch.ts';
import { promiseNeverBinds } from './promise-never-binds.ts';

const done = (id: string) => ({ on: 'done' as const, step: id });
const promise = (id: string, from: string, to: string, within: string) => ({
  id,
  title: t(id),
  from: done(from),
  to: done(to),
  within,
});
const chart = [step('report'), step('assess'), step('act')];

test('valid: the inner limit is the shorter', () => {
  const targets = [
    promise('outer', 'report', 'act', 'PT2H'),
    promise('inner', 'report', 'assess', 'PT1H'),
  ];
  expect(paths(promiseNeverBinds, plan({ chart, targets }))).toEqual([]);
});

test('invalid: the outer limit always falls due first', () => {
  const targets = [
    promise('outer', 'report', 'act', 'PT2H'),
    promise('inner', 'assess', 'act', 'PT3H'),
  ];
  expect(found(promiseNeverBinds, plan({ chart, targets }))).toMatchObject([
    {
      path: '/targets/1/within',
      node: 'inner',
      figures: [{ value: 10_800_000 }, { value: -7_200_000 }],
    },
  ]);
});

test('valid: the outer promise is made in some cases only', () => {
  const fields = [{ id: 'big', name: t('大'), type: 'boolean' as const }];
  const targets = [
    { ...promise('outer', 'report', 'act', 'PT2H'), when: 'big = true' },
    promise('inner', 'assess', 'act', 'PT3H'),
  ];
  expect(paths(promiseNeverBinds, plan({ fields, chart, targets }))).toEqual([]);
});
