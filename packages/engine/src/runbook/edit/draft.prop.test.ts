import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkShape, parseRunbook } from '../parse.ts';
import type { Runbook } from '../runbook.ts';
import { runbookSchema } from '../runbook.ts';
import { openDraft, performEdit, redoEdit, restoreDraft, undoEdit } from './draft.ts';
import type { Edit, ListName, Place } from './edit.ts';
import { readList } from './lists.ts';
import { allStates } from './state-tree.ts';

const source = readFileSync(
  new URL('../../../../../runbooks/channel-outage.yaml', import.meta.url),
  'utf8',
);

function readOutage(): Runbook {
  const parsed = parseRunbook(source);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

// Nothing edits it in place, so that one reading does for all.
const outage = readOutage();

/** Numbers that a document turns into an edit of what it holds at the time. */
type Throw = readonly [kind: number, a: number, b: number, c: number];
const throws: fc.Arbitrary<Throw[]> = fc.array(
  fc.tuple(fc.nat(99), fc.nat(9999), fc.nat(9999), fc.nat(9999)),
  { minLength: 1, maxLength: 24 },
);

const LISTS: readonly ListName[] = [
  'groups',
  'fields',
  'targets',
  'gaps',
  'rules',
  'notifications',
  'upkeep',
];

function editFrom(runbook: Runbook, [kind, a, b, c]: Throw): Edit {
  const states = [...allStates(runbook)];
  const state = states[a % states.length] ?? states[0];
  const other = states[b % states.length] ?? states[0];
  const list = LISTS[b % LISTS.length] ?? 'groups';
  const entries = readList(runbook, list);
  const item = entries[a % Math.max(1, entries.length)]?.id ?? 'none';
  const ways = states.flatMap((each) => each.transitions ?? []);
  const at: Place = { of: 'state', id: state?.id ?? '' };
  const id = state?.id ?? '';
  const into = c % 5 === 0 ? null : (other?.id ?? null);
  switch (kind % 16) {
    case 0:
      return {
        do: 'setText',
        at,
        key: c % 2 ? 'title' : 'text',
        language: b % 2 ? 'zh' : 'en',
        value: `t${c}`,
      };
    case 1:
      return { do: 'setProperty', at, key: 'when', ...(c % 3 && { value: 'coreDown = true' }) };
    case 2:
      return {
        do: 'setProperty',
        at,
        key: 'critical',
        value: c % 4 ? c % 2 === 0 : 'not a boolean',
      };
    case 3:
      return {
        do: 'addState',
        into,
        index: c % 7,
        state: { kind: 'step', id: `new-${a}-${b}`, title: { zh: '新', en: 'new' } },
      };
    case 4:
    case 5:
      return { do: 'removeState', id };
    case 6:
    case 7:
      return { do: 'moveState', id, into, index: c % 6 };
    case 8:
      return {
        do: 'addTransition',
        from: id,
        index: 0,
        transition: { id: `way-${a}-${c}`, to: other?.id ?? '' },
      };
    case 9:
      return { do: 'removeTransition', id: ways[c % Math.max(1, ways.length)]?.id ?? 'none' };
    case 10:
      return { do: 'removeItem', list, id: item };
    case 11:
      return {
        do: 'addItem',
        list: 'gaps',
        index: c % 4,
        item: { id: `gap-${a}`, text: { zh: '', en: 'x' } },
      };
    case 12:
      return { do: 'placeBox', id, ...(c % 3 && { box: { x: b, y: c } }) };
    case 13:
      // Some of them taken, and some already spoken of by what dangles.
      return {
        do: 'rename',
        what: { of: 'state', id },
        to: c % 3 ? `new-${a}-${c}` : `${other?.id}`,
      };
    case 14:
      return {
        do: 'rename',
        what: { of: 'item', list, id: item },
        to: c % 4 ? `other${c % 3}` : 'coreDown',
      };
    default: {
      const rules = readList(runbook, 'rules');
      const rule = rules[a % Math.max(1, rules.length)]?.id ?? 'none';
      return {
        do: 'setTest',
        list: 'rules',
        id: rule,
        field: 'coreDown',
        ...(c % 3 && { test: 'true' }),
      };
    }
  }
}

describe('a draft of a runbook', () => {
  it('keeps its shape after any edits, goes back to the first document and on to the last again', () => {
    fc.assert(
      fc.property(throws, (sequence) => {
        const first = outage;
        let draft = openDraft(first);
        for (const one of sequence) {
          const outcome = performEdit(draft, editFrom(draft.runbook, one));
          if (!outcome.ok) {
            expect(outcome.problems.length).toBeGreaterThan(0);
            continue;
          }
          draft = outcome.value;
          expect(runbookSchema.safeParse(draft.runbook).success).toBe(true);
        }
        const last = draft.runbook;
        let back = draft;
        while (back.done.length > 0) back = undoEdit(back);
        expect(back.runbook).toStrictEqual(first);
        while (back.undone.length > 0) back = redoEdit(back);
        expect(back.runbook).toStrictEqual(last);
        const stored = JSON.parse(JSON.stringify(draft.done.map(({ edit }) => edit))) as Edit[];
        const restored = restoreDraft(first, stored, []);
        expect(restored.ok && restored.value.runbook).toStrictEqual(last);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('still names nothing that is gone after any states are removed', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9999), { minLength: 1, maxLength: 8 }), (picks) => {
        let draft = openDraft(outage);
        for (const pick of picks) {
          const states = [...allStates(draft.runbook)];
          const id = states[pick % states.length]?.id ?? '';
          const outcome = performEdit(draft, { do: 'removeState', id });
          if (outcome.ok) draft = outcome.value;
        }
        const checked = checkShape(draft.runbook);
        expect(checked.ok ? [] : checked.problems).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
