import { expect, test } from 'vitest';
import { plan, t } from '../testing/sketch.ts';
import { libraryLevelsDiffer } from './library-levels-differ.ts';

const graded = (id: string, level: 'red' | 'blue') => ({
  file: `${id}.yaml`,
  runbook: plan({
    id,
    fields: [
      {
        id: 'kind',
        name: t('类别'),
        type: 'choice',
        options: [{ id: 'fire', name: t('火灾', 'Fire') }],
      },
    ],
    levels: {
      scale: [
        { id: 'red', name: t('重大'), rank: 1, colour: 'red' },
        { id: 'blue', name: t('一般'), rank: 2, colour: 'blue' },
      ],
      rules: [{ id: 'row', level, when: { kind: '"fire"' } }],
    },
  }),
});

test('valid: both plans give the kind the same level', () => {
  expect([...libraryLevelsDiffer.find([graded('a', 'red'), graded('b', 'red')])]).toEqual([]);
});

test('invalid: major in one plan, general in the other', () => {
  expect([...libraryLevelsDiffer.find([graded('a', 'red'), graded('b', 'blue')])]).toMatchObject([
    { file: 'b.yaml', others: ['a.yaml'], path: '/levels/rules/0' },
  ]);
});
