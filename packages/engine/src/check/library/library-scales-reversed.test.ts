import { expect, test } from 'vitest';
import { plan, t } from '../testing/sketch.ts';
import { libraryScalesReversed } from './library-scales-reversed.ts';

const scaled = (file: string, ...names: readonly string[]) => ({
  file,
  runbook: plan({
    levels: {
      scale: names.map((name, index) => ({
        id: `l${index}`,
        name: t(name),
        rank: index + 1,
        colour: 'red' as const,
      })),
      rules: [],
    },
  }),
});

test('valid: level 1 is the gravest in both, however it is written', () => {
  expect([
    ...libraryScalesReversed.find([
      scaled('a', '1 级', '2 级'),
      scaled('b', 'I级', 'II级'),
      scaled('c', '一级', '二级'),
    ]),
  ]).toEqual([]);
});

test('valid: names without numbers run no way', () => {
  expect([
    ...libraryScalesReversed.find([scaled('a', '1 级', '2 级'), scaled('b', '重大', '一般')]),
  ]).toEqual([]);
});

test('invalid: level 3 is the gravest in one of them', () => {
  expect([
    ...libraryScalesReversed.find([
      scaled('a', '1 级', '2 级'),
      scaled('b', '三级', '二级', '一级'),
    ]),
  ]).toMatchObject([{ file: 'b', others: ['a'], path: '/levels/scale' }]);
});
