import { describe, expect, test } from 'vitest';
import { locate, readYaml } from './yaml-source.ts';

const code = (source: string): string => {
  const read = readYaml(source);
  return read.ok ? 'ok' : (read.problems[0]?.code ?? '');
};

describe('reading YAML that somebody else wrote', () => {
  test.each([
    ['a: 1\nb: [2, 3]', 'ok'],
    ['{"a": 1}', 'ok'],
    ['a: 1\na: 2', 'yaml-syntax'],
    ['a: [1', 'yaml-syntax'],
    ['a: *nobody', 'yaml-alias'],
    ['a: &x [1]\nb: *x', 'ok'],
    ['&a [*a, *a]', 'too-deep'],
    ['&a {x: *a, y: *a}', 'too-deep'],
    [`${'['.repeat(300)}${']'.repeat(300)}`, 'too-deep'],
    ['['.repeat(20_000), 'too-deep'],
    [`# ${'x'.repeat(2_000_001)}`, 'too-large'],
  ])('%#', (source, expected) => {
    expect(code(source)).toBe(expected);
  });

  test('an alias that unfolds without bound is refused, not unfolded', () => {
    const levels = Array.from(
      { length: 9 },
      (_, index) => `l${index + 1}: &l${index + 1} [${`*l${index},`.repeat(9)}]`,
    );
    expect(code(`l0: &l0 [x]\n${levels.join('\n')}`)).toBe('yaml-alias');
  });

  test('says where the syntax is wrong', () => {
    const read = readYaml('a: 1\nb: "x');
    expect(read.ok ? '' : read.problems[0]?.message.en).toContain('Line 2');
  });
});

test('finds what a JSON Pointer names in the source, or the nearest thing around it', () => {
  const source = 'id: x\nchart:\n  states:\n    - id: a\n      a/b: 1\n    - {id: b}\n';
  expect(
    locate(source, [
      '',
      '/chart',
      '/chart/states/0/a~1b',
      '/chart/states/1/id',
      '/chart/nothing/2',
    ]),
  ).toEqual([
    { line: 1, column: 1 },
    { line: 2, column: 1 },
    { line: 5, column: 7 },
    { line: 6, column: 8 },
    { line: 2, column: 1 },
  ]);
  expect(locate('', ['/a'])).toEqual([{ line: 1, column: 1 }]);
});

test('one slip that makes the parser stumble on is told once, with how much follows', () => {
  const slipped = readYaml(`a: "open\n${'b: [\n'.repeat(60)}`);
  const problems = slipped.ok ? [] : slipped.problems;
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.length).toBeLessThanOrEqual(6);
});
