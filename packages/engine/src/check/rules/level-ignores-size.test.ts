import { expect, test } from 'vitest';
import { paths, plan, t } from '../testing/sketch.ts';
import { levelIgnoresSize } from './level-ignores-size.ts';

const scale = [{ id: 'one', name: t('一级'), rank: 1, colour: 'red' as const }];
const fields = [
  {
    id: 'kind',
    name: t('类别'),
    type: 'choice' as const,
    options: [{ id: 'fire', name: t('火灾') }],
  },
  { id: 'hours', name: t('时长'), type: 'number' as const },
];
const table = (when: Record<string, string>) =>
  plan({ fields, levels: { scale, rules: [{ id: 'a', level: 'one', when }] } });

test('valid: a row that reads a figure', () => {
  expect(paths(levelIgnoresSize, table({ kind: '"fire"', hours: '> 2' }))).toEqual([]);
});

test('invalid: every row reads the kind alone', () => {
  expect(paths(levelIgnoresSize, table({ kind: '"fire"' }))).toEqual(['/levels/rules']);
});
