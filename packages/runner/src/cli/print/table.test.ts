import { expect, test } from 'vitest';
import { displayWidth, table } from './table.ts';

test('Chinese characters take two columns', () => {
  expect(displayWidth('DNS 切换（2 小时）')).toBe(18);
});

test('columns line up whatever the script', () => {
  expect(
    table(
      ['小组', 'Step'],
      [
        ['IT', '修复'],
        ['指挥部', 'a', 'more'],
      ],
    ),
  ).toEqual(['小组    Step', '──────  ────', 'IT      修复', '指挥部  a']);
});
