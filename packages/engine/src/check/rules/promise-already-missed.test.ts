import { expect, test } from 'vitest';
import { found, paths, plan, t } from '../testing/sketch.ts';
import { promiseAlreadyMissed } from './promise-already-missed.ts';

const scale = [
  { id: 'one', name: t('一级', 'Level 1'), rank: 1, colour: 'red' as const },
  { id: 'two', name: t('二级', 'Level 2'), rank: 2, colour: 'blue' as const },
];
const fields = [
  { id: 'downAt', name: t('停摆时间'), type: 'instant' as const },
  {
    id: 'downHours',
    name: t('已停摆'),
    type: 'elapsed' as const,
    since: 'downAt',
    unit: 'h' as const,
  },
];
const levels = {
  scale,
  rules: [
    { id: 'long', level: 'one', when: { downHours: '> 4' } },
    { id: 'short', level: 'two', when: { downHours: '<= 4' } },
  ],
};
const targets = (within: string) => [
  {
    id: 'restore',
    title: t('恢复', 'Restored'),
    from: { on: 'field' as const, field: 'downAt' },
    to: { on: 'done' as const, step: 'act' },
    within,
    levels: ['one'],
  },
];

test('valid: there is time left when the level comes', () => {
  expect(paths(promiseAlreadyMissed, plan({ fields, levels, targets: targets('PT6H') }))).toEqual(
    [],
  );
});

test('invalid: the level comes after four hours, the promise allowed two', () => {
  expect(
    found(promiseAlreadyMissed, plan({ fields, levels, targets: targets('PT2H') })),
  ).toMatchObject([
    {
      path: '/targets/0/within',
      node: 'restore',
      figures: [{ value: 14_400_000 }, { value: -7_200_000 }],
    },
  ]);
});
