import { describe, expect, test } from 'vitest';
import { readYaml } from './yaml-source.ts';

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
