import { expect, test } from 'vitest';
import { decision, found, lane, parallel, paths, plan, step, t } from '../testing/sketch.ts';
import { stepWithoutOwner } from './step-without-owner.ts';

test('valid: the step or its lane has a group; the engine decides an automatic decision', () => {
  const chart = [
    parallel('both', [lane('one', [step('a')], { group: 'team' })]),
    step('b', { group: 'team' }),
    decision('judge', [{}, {}], { auto: true }),
  ];
  expect(paths(stepWithoutOwner, plan({ chart }))).toEqual([]);
});

test('invalid: nobody is named', () => {
  expect(
    found(stepWithoutOwner, plan({ chart: [step('a'), decision('ask', [{}, {}])] })),
  ).toMatchObject([
    { path: '/chart/states/0', node: 'a' },
    { path: '/chart/states/1', node: 'ask' },
  ]);
});

test('invalid: the step falls to those who only receive notices', () => {
  const groups = [{ id: 'customers', name: t('客户', 'Customers'), kind: 'audience' as const }];
  expect(
    paths(stepWithoutOwner, plan({ groups, chart: [step('a', { group: 'customers' })] })),
  ).toEqual(['/chart/states/0/group']);
});
