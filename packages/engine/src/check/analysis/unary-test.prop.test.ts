import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passes } from '../../expression/feel.ts';
import { readUnaryTest } from './unary-test.ts';

const number = fc.integer({ min: -20, max: 120 });
const part = fc.oneof(
  fc
    .tuple(fc.constantFrom('<', '<=', '>', '>=', ''), number)
    .map(([operator, value]) => `${operator} ${value}`.trim()),
  fc
    .tuple(fc.constantFrom('[', '('), number, fc.nat(40), fc.constantFrom(']', ')'))
    .map(([open, low, width, close]) => `${open}${low}..${low + width + 1}${close}`),
);
const unary = fc.oneof(
  fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(', ')),
  part.map((one) => `not(${one})`),
  fc.constant('-'),
);

test('a test that is read answers as FEEL does, on numbers', () => {
  fc.assert(
    fc.property(unary, number, (source, value) => {
      expect(readUnaryTest(source)?.holds(value)).toBe(passes(source, 'x', { x: value }));
    }),
    { numRuns: 300 },
  );
});

test('and on strings and booleans', () => {
  const word = fc.constantFrom('fire', 'flood', 'storm');
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 2 }),
      fc.boolean(),
      word,
      (words, isNot, value) => {
        const list = words.map((one) => `"${one}"`).join(', ');
        const source = isNot ? `not(${list})` : list;
        expect(readUnaryTest(source)?.holds(value)).toBe(passes(source, 'x', { x: value }));
      },
    ),
  );
  for (const source of ['true', 'false']) {
    for (const value of [true, false]) {
      expect(readUnaryTest(source)?.holds(value)).toBe(passes(source, 'x', { x: value }));
    }
  }
});

test('what goes beyond comparisons, ranges and literals is not guessed at', () => {
  for (const source of [
    '? + 1 > 2',
    'duration("PT2H")',
    'modulo(?, 2) = 0',
    'list contains(?, "a")',
    '> other',
  ]) {
    expect(readUnaryTest(source), source).toBeUndefined();
  }
});
