import { expect, test } from 'vitest';
import { found, paths, phase, plan, step, t } from '../testing/sketch.ts';
import { criterionUnknowable } from './criterion-unknowable.ts';

const loss = [{ id: 'loss', name: t('直接损失'), type: 'number' as const }];
const levels = {
  scale: [{ id: 'one', name: t('一级'), rank: 1, colour: 'red' as const }],
  rules: [{ id: 'big-loss', level: 'one', when: { loss: '> 100' } }],
};
const form = (use: 'report' | 'after-report') => [
  { id: 'f', title: t('f'), use, fields: [{ field: 'loss' }] },
];

test('valid: the figure is asked when the event is reported', () => {
  expect(paths(criterionUnknowable, plan({ fields: loss, levels, forms: form('report') }))).toEqual(
    [],
  );
});

test('invalid: the figure is asked only in the report after the event', () => {
  expect(
    found(criterionUnknowable, plan({ fields: loss, levels, forms: form('after-report') })),
  ).toMatchObject([{ path: '/levels/rules/0/when/loss', node: 'big-loss' }]);
});

test('invalid: the figure is asked only in the review', () => {
  const chart = [
    phase('handle', [step('act')]),
    phase('review', [step('sum-up', { asks: [{ field: 'loss' }] })]),
  ];
  expect(paths(criterionUnknowable, plan({ fields: loss, levels, chart }))).toEqual([
    '/levels/rules/0/when/loss',
  ]);
});
