import { expect, test } from 'vitest';
import { found, plan, t } from '../testing/sketch.ts';
import { levelOverlap } from './level-overlap.ts';

const scale = [
  { id: 'one', name: t('一级'), rank: 1, colour: 'red' as const },
  { id: 'two', name: t('二级'), rank: 2, colour: 'blue' as const },
];
const fields = [
  { id: 'share', name: t('占比'), type: 'number' as const, min: 0, max: 100 },
  { id: 'all', name: t('全部'), type: 'boolean' as const },
];
const table = (one: Record<string, string>, two: Record<string, string>) =>
  plan({
    fields,
    levels: {
      scale,
      rules: [
        { id: 'a', level: 'one', when: one },
        { id: 'b', level: 'two', when: two },
      ],
    },
  });

test('valid: thresholds that rise hold one another, as they are meant to', () => {
  expect(found(levelOverlap, table({ share: '> 80' }, { share: '> 50' }))).toEqual([]);
});

test('invalid: two bands that overlap in part', () => {
  expect(found(levelOverlap, table({ share: '[40..80]' }, { share: '[20..60]' }))).toMatchObject([
    { path: '/levels/rules/1', node: 'b', example: { share: 50 } },
  ]);
});

test('rows that measure different things may both hold: a note', () => {
  expect(found(levelOverlap, table({ all: 'true' }, { share: '< 20' }))).toMatchObject([
    { path: '/levels/rules', severity: 'note', example: { all: true, share: 10 } },
  ]);
});
