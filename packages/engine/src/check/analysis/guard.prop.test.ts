import fc from 'fast-check';
import { expect, test } from 'vitest';
import { condition } from '../../expression/feel.ts';
import { readGuard } from './guard.ts';
import type { Value } from './unary-test.ts';

const comparison = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('share', 'hours'),
      fc.constantFrom('<', '<=', '>', '>=', '=', '!='),
      fc.nat(10),
    )
    .map((parts) => parts.join(' ')),
  fc
    .tuple(fc.constantFrom('=', '!='), fc.constantFrom('fire', 'flood'))
    .map(([operator, kind]) => `kind ${operator} "${kind}"`),
  fc.boolean().map((value) => `down = ${value}`),
  fc.tuple(fc.nat(5), fc.nat(5)).map(([low, width]) => `(share in [${low}..${low + width}])`),
  fc.constant('kind in ("fire", "storm")'),
);
const { guard } = fc.letrec<{ guard: string }>((tie) => ({
  guard: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'guard' },
    comparison,
    fc
      .tuple(tie('guard'), fc.constantFrom('and', 'or'), tie('guard'))
      .map(([a, join, b]) => `(${a}) ${join} (${b})`),
    tie('guard').map((one) => `not(${one})`),
    fc.tuple(comparison, comparison, comparison).map(([a, b, c]) => `${a} and ${b} or ${c}`),
  ),
}));
const report = fc.record({
  share: fc.nat(10),
  hours: fc.nat(10),
  kind: fc.constantFrom('fire', 'flood', 'storm'),
  down: fc.boolean(),
});

test('a condition that is read answers as FEEL does', () => {
  fc.assert(
    fc.property(guard, report, (source, values) => {
      const read = readGuard(source);
      expect(read, source).toBeDefined();
      const held = read?.holds((field) => (values as Record<string, Value>)[field] ?? null);
      expect(held, source).toBe(condition(source, values));
    }),
    { numRuns: 300 },
  );
});

test('what goes beyond is not guessed at', () => {
  for (const source of [
    'a + 1 > 2',
    'count(list) > 2',
    'if a then b else c',
    'a > b',
    'a =',
    '(a = 1',
    'date("2026-01-01") < b',
  ]) {
    expect(readGuard(source), source).toBeUndefined();
  }
});
