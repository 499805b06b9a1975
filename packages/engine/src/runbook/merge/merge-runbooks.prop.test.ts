import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edited, readRunbook, throwsOf } from '../../testing/any-edit.ts';
import { thingsOf } from '../diff/things.ts';
import { checkShape } from '../parse.ts';
import type { Runbook } from '../runbook.ts';
import type { Side } from './conflict.ts';
import { mergeRunbooks } from './merge-runbooks.ts';

const outage = readRunbook('channel-outage');
const parses = (runbook: Runbook): boolean => checkShape(runbook).ok;

describe('merging what two people made of one version', () => {
  it('takes over the other’s version whole where one has changed nothing', () => {
    fc.assert(
      fc.property(throwsOf(10), (sequence) => {
        const { runbook: theirs } = edited(outage, sequence, 'b');
        const there = mergeRunbooks(outage, outage, theirs);
        expect(there.conflicts).toEqual([]);
        expect(there.merged).toStrictEqual(theirs);
        const here = mergeRunbooks(outage, theirs, outage);
        expect(here.conflicts).toEqual([]);
        expect(here.merged).toStrictEqual(theirs);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('gives the same document whoever merges, where nothing clashes', () => {
    let clean = 0;
    fc.assert(
      fc.property(throwsOf(4), throwsOf(4), (left, right) => {
        const { runbook: mine } = edited(outage, left, 'a');
        const { runbook: theirs } = edited(outage, right, 'b');
        const one = mergeRunbooks(outage, mine, theirs);
        const other = mergeRunbooks(outage, theirs, mine);
        expect(new Set(other.conflicts.map(({ id }) => id))).toEqual(
          new Set(one.conflicts.map(({ id }) => id)),
        );
        const boxes = [mine, theirs].map(({ layout }) => Object.keys(layout?.boxes ?? {}));
        const bothPlaced = boxes[0]?.some((id) => boxes[1]?.includes(id)) ?? false;
        if (one.conflicts.length > 0 || bothPlaced) return;
        clean++;
        expect(one.merged).toStrictEqual(other.merged);
      }),
      { numRuns: 60 },
    );
    expect(clean).toBeGreaterThan(15);
  }, 60_000);

  it('never loses what either added, whatever they gave for an id', () => {
    fc.assert(
      fc.property(throwsOf(8), throwsOf(8), fc.boolean(), (left, right, isSameMark) => {
        const { runbook: mine } = edited(outage, left, 'a');
        const { runbook: theirs } = edited(outage, right, isSameMark ? 'a' : 'b');
        const merge = mergeRunbooks(outage, mine, theirs);
        const all = thingsOf(merge.merged).all;
        const base = thingsOf(outage).all;
        for (const side of [merge.mine, theirs]) {
          for (const [key, thing] of thingsOf(side).all) {
            if (base.has(key) || thing.what === 'box') continue;
            expect(all.has(key), key).toBe(true);
          }
        }
        expect(thingsOf(merge.mine).all.size).toBe(thingsOf(mine).all.size);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('gives a document that runs, or says what keeps it from running', () => {
    fc.assert(
      fc.property(throwsOf(8), throwsOf(8), fc.boolean(), (left, right, takesTheirs) => {
        const { runbook: mine } = edited(outage, left, 'a');
        const { runbook: theirs } = edited(outage, right, 'b');
        if (!parses(mine) || !parses(theirs)) return;
        const first = mergeRunbooks(outage, mine, theirs);
        const chosen: Side = takesTheirs ? 'theirs' : 'mine';
        const choices = Object.fromEntries(first.conflicts.map(({ id }) => [id, chosen]));
        for (const merge of [first, mergeRunbooks(outage, mine, theirs, choices)]) {
          expect(parses(merge.merged)).toBe(merge.problems.length === 0);
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
