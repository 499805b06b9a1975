import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRunbook } from '../runbook/parse.ts';
import { parseScript } from './script.ts';

const GOOD = `kind: drill
startAt: 2026-03-01T08:00:00Z
until: PT1H
acts:
  - at: PT1M
    do: report
    by: {id: anna, group: desk}
    fields: {loss: 3, kinds: [a, b]}
  - {at: PT2M, do: complete, step: call, values: {loss: 4}}
`;

/** Somebody's script after a slip of the hand: a piece cut out, doubled, or overwritten with something odd. */
const spoiled = fc
  .tuple(
    fc.nat(GOOD.length),
    fc.nat(40),
    fc.oneof(fc.string(), fc.constantFrom('&a [*a]', '\t', '- ', ': ', '{', '"', 'null', '[[')),
  )
  .map(([at, length, put]) => GOOD.slice(0, at) + put + GOOD.slice(at + length));

const pathsAndMessages = (source: string): void => {
  for (const read of [parseScript(source), parseRunbook(source)]) {
    if (read.ok) continue;
    expect(read.problems.length).toBeGreaterThan(0);
    for (const { code, path, message } of read.problems) {
      expect(code).toMatch(/^[a-z-]+$/);
      expect(path === '' || path.startsWith('/')).toBe(true);
      expect(message.zh).not.toBe('');
      expect(message.en).not.toBe('');
    }
  }
};

test('a spoiled script gets a list of problems, never a crash', () => {
  fc.assert(fc.property(spoiled, pathsAndMessages), { numRuns: 400 });
}, 60_000);

test('so does any text at all, and any JSON', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), pathsAndMessages), { numRuns: 300 });
  fc.assert(fc.property(fc.json(), pathsAndMessages), { numRuns: 300 });
}, 60_000);
