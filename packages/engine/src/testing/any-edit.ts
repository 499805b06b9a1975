import fc from 'fast-check';
import { openDraft, performEdit } from '../runbook/edit/draft.ts';
import type { Edit, ListName, Place } from '../runbook/edit/edit.ts';
import { readList } from '../runbook/edit/lists.ts';
import { allStates } from '../runbook/edit/state-tree.ts';
import type { Runbook } from '../runbook/runbook.ts';
import { allRunbooks } from './all-runbooks.ts';

/** A runbook that comes with the product, for tests that want a real document. */
export function readRunbook(id: string): Runbook {
  const found = allRunbooks().find(({ plan }) => plan.runbook.id === id);
  if (!found) throw new Error(`no such runbook: ${id}`);
  return found.plan.runbook;
}

/** Numbers that a document turns into an edit of what it holds at the time. */
export type Throw = readonly [kind: number, a: number, b: number, c: number];

export const throwsOf = (maxLength: number, minLength = 1): fc.Arbitrary<Throw[]> =>
  fc.array(fc.tuple(fc.nat(99), fc.nat(9999), fc.nat(9999), fc.nat(9999)), {
    minLength,
    maxLength,
  });

const LISTS: readonly ListName[] = [
  'groups',
  'targets',
  'rules',
  'notifications',
  'gaps',
  'upkeep',
];

/** Any edit of what a document holds; `mark` goes into the ids and texts it makes up. */
export function editFrom(runbook: Runbook, [kind, a, b, c]: Throw, mark: string): Edit {
  const states = [...allStates(runbook)];
  const id = states[a % states.length]?.id ?? '';
  const other = states[b % states.length]?.id ?? '';
  const list = LISTS[b % LISTS.length] ?? 'groups';
  const entries = readList(runbook, list);
  const item = entries[a % Math.max(1, entries.length)]?.id ?? 'none';
  const ways = states.flatMap((each) => each.transitions ?? []);
  const at: Place = { of: 'state', id };
  const into = c % 5 === 0 ? null : other;
  const value = `${mark}${c}`;
  const language = b % 2 ? 'zh' : 'en';
  switch (kind % 16) {
    case 0:
      return { do: 'setText', at, key: c % 2 ? 'title' : 'text', language, value };
    case 1:
      return { do: 'setProperty', at, key: 'when', ...(c % 3 && { value: `"${value}" = "x"` }) };
    case 2:
      return { do: 'setProperty', at, key: 'critical', value: c % 2 === 0 };
    case 3:
    case 4: {
      const title = { zh: value, en: value };
      const state = { kind: 'step' as const, id: `new-${mark}-${a}-${b}`, title };
      return { do: 'addState', into, index: c % 7, state };
    }
    case 5:
      return { do: 'removeState', id };
    case 6:
    case 7:
      return { do: 'moveState', id, into, index: c % 6 };
    case 8: {
      const transition = { id: `way-${mark}-${a}-${c}`, to: other };
      return { do: 'addTransition', from: id, index: 0, transition };
    }
    case 9:
      return { do: 'removeTransition', id: ways[c % Math.max(1, ways.length)]?.id ?? 'none' };
    case 10:
      return { do: 'removeItem', list, id: item };
    case 11: {
      const gap = { id: `gap-${mark}-${a}`, text: { zh: '', en: value } };
      return { do: 'addItem', list: 'gaps', index: c % 4, item: gap };
    }
    case 12:
      return { do: 'placeBox', id, ...(c % 3 && { box: { x: b, y: c } }) };
    case 13: {
      const key = list === 'groups' ? 'name' : list === 'targets' ? 'title' : 'text';
      return { do: 'setText', at: { of: 'item', list, id: item }, key, language, value };
    }
    case 14: {
      const targets = readList(runbook, 'targets');
      const target = targets[a % Math.max(1, targets.length)]?.id ?? 'none';
      const place: Place = { of: 'item', list: 'targets', id: target };
      return { do: 'setProperty', at: place, key: 'within', value: `PT${(c % 90) + 1}M` };
    }
    default: {
      const rules = readList(runbook, 'rules');
      const rule = rules[a % Math.max(1, rules.length)]?.id ?? 'none';
      const field = runbook.fields?.[b % (runbook.fields.length || 1)]?.id ?? 'none';
      return { do: 'setTest', list: 'rules', id: rule, field, ...(c % 3 && { test: `${c}` }) };
    }
  }
}

/** The document after those of the edits that can be done, and these edits. */
export function edited(
  runbook: Runbook,
  sequence: readonly Throw[],
  mark: string,
): { readonly runbook: Runbook; readonly edits: readonly Edit[] } {
  let draft = openDraft(runbook);
  for (const one of sequence) {
    const outcome = performEdit(draft, editFrom(draft.runbook, one, mark));
    if (outcome.ok) draft = outcome.value;
  }
  return { runbook: draft.runbook, edits: draft.done.map(({ edit }) => edit) };
}
