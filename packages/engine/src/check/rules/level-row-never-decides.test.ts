import { expect, test } from 'vitest';
import { found, paths, plan, t } from '../testing/sketch.ts';
import { levelRowNeverDecides } from './level-row-never-decides.ts';

const scale = [
  { id: 'one', name: t('一级'), rank: 1, colour: 'red' as const },
  { id: 'two', name: t('二级'), rank: 2, colour: 'blue' as const },
];
const fields = [{ id: 'hours', name: t('时长'), type: 'number' as const, min: 0 }];
const table = (one: string, two: string) =>
  plan({
    fields,
    levels: {
      scale,
      rules: [
        { id: 'a', level: 'one', when: { hours: one } },
        { id: 'b', level: 'two', when: { hours: two } },
      ],
    },
  });

test('valid: the lighter row decides below the graver', () => {
  expect(paths(levelRowNeverDecides, table('> 4', '> 2'))).toEqual([]);
});

test('invalid: the graver row holds wherever the lighter does', () => {
  expect(found(levelRowNeverDecides, table('> 2', '> 4'))).toMatchObject([
    { path: '/levels/rules/1', node: 'b' },
  ]);
});

test('invalid: no value meets the row', () => {
  expect(paths(levelRowNeverDecides, table('> 2', '< 0'))).toEqual(['/levels/rules/1']);
});
