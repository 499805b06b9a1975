import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edited, editFrom, readRunbook, throwsOf } from '../../testing/any-edit.ts';
import { applyEdit } from '../edit/apply-edit.ts';
import type { Edit } from '../edit/edit.ts';
import { canonicalJson } from '../hash.ts';
import type { Runbook } from '../runbook.ts';
import { assemble } from './assemble.ts';
import type { Change } from './change.ts';
import { describeChange } from './describe-change.ts';
import { diffRunbooks } from './diff-runbooks.ts';
import { editBetween } from './edit-between.ts';
import { thingsOf } from './things.ts';

const outage = readRunbook('channel-outage');

/** The ids an edit is about; a swap of neighbours may be told as either having moved. */
function idsOf(edit: Edit): readonly string[] {
  switch (edit.do) {
    case 'setText':
    case 'setProperty':
      return 'id' in edit.at ? [edit.at.id] : [];
    case 'addState':
      return [edit.state.id];
    case 'addTransition':
      return [edit.transition.id];
    case 'addItem':
      return [edit.item.id];
    case 'rename':
      return [edit.what.id];
    case 'batch':
      return [];
    default:
      return [edit.id];
  }
}

const names = (changes: readonly Change[], before: Runbook, edit: Edit): boolean =>
  idsOf(edit).every(
    (id) =>
      changes.some((change) => change.id === id) ||
      (edit.do === 'moveState' &&
        changes.some(({ kind, what }) => kind === 'moved' && what === 'state')) ||
      // What an added or removed state holds is told with it.
      (edit.do === 'removeTransition' && !thingsOf(before).all.has(`transition/${id}`)),
  );

/** All of a document but for a layout in which nothing is placed. */
const meaning = ({ layout, ...rest }: Runbook): string =>
  canonicalJson({ ...rest, boxes: layout?.boxes ?? {}, collapsed: layout?.collapsed ?? [] });

describe('the difference of two versions', () => {
  it('is nothing between a version and itself', () => {
    fc.assert(
      fc.property(throwsOf(12), (sequence) => {
        const { runbook } = edited(outage, sequence, 'a');
        expect(diffRunbooks(runbook, structuredClone(runbook))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('names what every edit made, in words of both languages', () => {
    fc.assert(
      fc.property(throwsOf(8, 0), throwsOf(1), (sequence, [last]) => {
        const { runbook: before } = edited(outage, sequence, 'a');
        if (!last) return;
        const edit = editFrom(before, last, 'b');
        const outcome = applyEdit(before, edit);
        if (!outcome.ok) return;
        const after = outcome.value.runbook;
        const changes = diffRunbooks(before, after);
        if (meaning(before) === meaning(after)) {
          expect(changes).toEqual([]);
          return;
        }
        expect(changes.length).toBeGreaterThan(0);
        expect(names(changes, before, edit)).toBe(true);
        for (const change of changes) {
          const words = describeChange(change, before, after);
          expect(words.zh).not.toMatch(/undefined|\[object|^$/);
          expect(words.en).not.toMatch(/undefined|\[object|^$/);
        }
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('comes from taking documents apart, which loses nothing', () => {
    fc.assert(
      fc.property(throwsOf(12), (sequence) => {
        const { runbook } = edited(outage, sequence, 'a');
        expect(assemble(thingsOf(runbook))).toStrictEqual(runbook);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('can be made good by one edit, which can be undone', () => {
    fc.assert(
      fc.property(throwsOf(12), throwsOf(12), (left, right) => {
        const { runbook: a } = edited(outage, left, 'a');
        const { runbook: b } = edited(outage, right, 'b');
        const outcome = applyEdit(a, editBetween(a, b));
        if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
        expect(outcome.value.runbook).toStrictEqual(b);
        const back = applyEdit(b, outcome.value.inverse);
        expect(back.ok && back.value.runbook).toStrictEqual(a);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
