import { expect, test } from 'vitest';
import { found, lane, parallel, paths, phase, plan, step, t } from '../testing/sketch.ts';
import { groupInTwoPlaces } from './group-in-two-places.ts';

const mine = (id: string, rest = {}) => step(id, { group: 'team', ...rest });
const urgent = (id: string) => ({
  id: `soon-${id}`,
  title: t(id),
  from: { on: 'declared' as const },
  to: { on: 'done' as const, step: id },
  urgency: 'at-once' as const,
});
const fields = [
  {
    id: 'kind',
    name: t('类别'),
    type: 'choice' as const,
    options: [
      { id: 'fire', name: t('火') },
      { id: 'flood', name: t('水') },
    ],
  },
];

test('valid: one lane a group; two lanes of which only one is ever wanted', () => {
  const apart = [parallel('both', [lane('one', [mine('a')]), lane('two', [step('b')])])];
  expect(paths(groupInTwoPlaces, plan({ chart: apart }))).toEqual([]);
  const either = [
    parallel('both', [
      lane('one', [mine('a', { when: 'kind = "fire"' })]),
      lane('two', [mine('b', { when: 'kind = "flood"' })]),
    ]),
  ];
  expect(paths(groupInTwoPlaces, plan({ fields, chart: either }))).toEqual([]);
});

test('valid: a lane that waits for the other', () => {
  const chart = [
    parallel('both', [lane('one', [mine('a')]), lane('two', [mine('b', { after: ['a'] })])]),
  ];
  expect(paths(groupInTwoPlaces, plan({ chart }))).toEqual([]);
});

test('invalid: steps of one group in two lanes at the same time', () => {
  const chart = [parallel('both', [lane('one', [mine('a')]), lane('two', [mine('b')])])];
  expect(found(groupInTwoPlaces, plan({ chart }))).toMatchObject([
    { path: '/chart/states/0/states/0/states/0', node: 'team' },
  ]);
});

test('invalid: three things for one group, each at once', () => {
  const chart = [phase('handle', [mine('a'), mine('b'), mine('c')], { flow: 'checklist' })];
  const [finding] = found(groupInTwoPlaces, plan({ chart, targets: ['a', 'b', 'c'].map(urgent) }));
  expect(finding?.message.en).toContain('3 things to do at once');
});

test('valid: a checklist of which nothing is urgent can be done one by one', () => {
  const chart = [phase('handle', [mine('a'), mine('b'), mine('c')], { flow: 'checklist' })];
  expect(paths(groupInTwoPlaces, plan({ chart }))).toEqual([]);
});
