import type { Channel, Edit, Field, Group, Runbook, Text } from '@tocsin/engine';
import { applyEdit, canonicalJson } from '@tocsin/engine';
import type { NamedList } from './missing-entries.ts';
import { entriesIn, NAMED_LISTS } from './missing-entries.ts';

type Item = Extract<Edit, { readonly do: 'addItem' }>['item'];

export interface NamedEntry {
  readonly list: NamedList;
  readonly name: Text;
  readonly id: string;
}

/** What is copied, once none of its entries is mistaken for another of the plan it comes into. */
export interface Settled {
  readonly copied: Runbook;
  /** Entries that were something else there under the same id: they come along under these. */
  readonly added: readonly NamedEntry[];
  /** The same thing there, but not said in the same words: the plan's own stay. */
  readonly kept: readonly NamedEntry[];
}

interface Entry {
  readonly id: string;
  readonly name: Text;
}

/**
 * Holds the entries that a copy names against those of the plan it comes into. One that bears the same id and means
 * something else gets an id nobody has, wherever the copy names it; a level then is one that the plan does not have,
 * as the steps of a scale cannot be added to another.
 */
export function settleClashes(runbook: Runbook, copied: Runbook): Settled {
  if (copied.id === runbook.id) return { copied, added: [], kept: [] };
  let at = copied;
  const added: NamedEntry[] = [];
  const kept: NamedEntry[] = [];
  for (const list of NAMED_LISTS) {
    for (const { id, name } of entriesIn(copied, list)) {
      const mine = entriesIn(runbook, list).find((each) => each.id === id);
      const theirs = entriesIn(at, list).find((each) => each.id === id);
      if (!mine || !theirs) continue;
      if (!isSameThing(list, mine, theirs)) {
        const renamed = underFreshId(runbook, at, list, id);
        at = renamed.copied;
        if (list !== 'levels') added.push({ list, name, id: renamed.id });
      } else if (wordsOf(mine) !== wordsOf(theirs)) kept.push({ list, name, id });
    }
  }
  return { copied: at, added, kept };
}

/** The edits that add what came along, without what it says of things that did not. */
export function addEntries(
  runbook: Runbook,
  { copied, added }: Settled,
  stateOf: (id: string) => string | undefined,
): { readonly edits: readonly Edit[]; readonly left: readonly NamedEntry[] } {
  const edits: Edit[] = [];
  const left: NamedEntry[] = [];
  const known = (list: NamedList, id: string): boolean =>
    added.some((each) => each.list === list && each.id === id) ||
    (entriesIn(copied, list).some((each) => each.id === id) &&
      entriesIn(runbook, list).some((each) => each.id === id));
  for (const entry of added) {
    const { list, id } = entry;
    const theirs = entriesIn(copied, list).find((each) => each.id === id);
    const item = theirs && fitted(runbook, copied, theirs, known, stateOf);
    if (!item) left.push(entry);
    else {
      const index = entriesIn(runbook, list).length + edits.length;
      // Plain data, as a document's parts are; its type does not say so.
      edits.push({ do: 'addItem', list, index, item: item as unknown as Item });
    }
  }
  return { edits, left };
}

function fitted(
  runbook: Runbook,
  copied: Runbook,
  entry: Entry,
  known: (list: NamedList, id: string) => boolean,
  stateOf: (id: string) => string | undefined,
): Entry | undefined {
  if ('type' in entry) {
    const field = entry as Field;
    if (field.type !== 'elapsed') return field;
    // A clock without the moment it counts from would never run.
    if (!known('fields', field.since)) return undefined;
    const { until, ...clock } = field;
    return until !== undefined && known('fields', until) ? field : clock;
  }
  if ('owner' in entry && typeof entry.owner === 'string') {
    const { owner, ...resource } = entry;
    return known('groups', owner) ? entry : resource;
  }
  if (!('duties' in entry || 'contacts' in entry || 'partOf' in entry)) return entry;
  const { partOf, contacts, duties, ...group } = entry as Group;
  const reached = (contacts ?? []).filter(({ channel }) => isSameChannel(runbook, copied, channel));
  return {
    ...group,
    ...(partOf !== undefined && known('groups', partOf) && { partOf }),
    ...(reached.length > 0 && { contacts: reached }),
    ...(duties && {
      duties: duties.map(({ steps, ...duty }) => {
        const there = (steps ?? []).flatMap((step) => stateOf(step) ?? []);
        return there.length > 0 ? { ...duty, steps: there } : duty;
      }),
    }),
  } as Entry;
}

function isSameChannel(runbook: Runbook, copied: Runbook, id: string): boolean {
  const of = ({ channels }: Runbook): Channel | undefined =>
    channels?.find((each) => each.id === id);
  const mine = of(runbook);
  const theirs = of(copied);
  return mine !== undefined && theirs !== undefined && isSameName(mine.name, theirs.name);
}

function isSameThing(list: NamedList, mine: Entry, theirs: Entry): boolean {
  if (!isSameName(mine.name, theirs.name)) return false;
  return list !== 'fields' || takesSame(mine as Field, theirs as Field);
}

/** By the language in which both are written; nobody tells two things of one name apart. */
function isSameName(a: Text, b: Text): boolean {
  const key = a.zh !== '' && b.zh !== '' ? 'zh' : 'en';
  return a[key].trim().toLowerCase() === b[key].trim().toLowerCase();
}

/** Whether whatever is reported for one field can be read as the other's. */
function takesSame(mine: Field, theirs: Field): boolean {
  if (mine.type !== theirs.type) return false;
  if ('options' in mine && 'options' in theirs) {
    return theirs.options.every((option) =>
      mine.options.some(({ id, name }) => id === option.id && isSameName(name, option.name)),
    );
  }
  const unit = (field: Field): unknown => ('unit' in field ? field.unit : undefined);
  return canonicalJson(unit(mine)) === canonicalJson(unit(theirs));
}

/** Where something comes from in its plan, and whom it works with there, is no difference. */
function wordsOf(entry: Entry): string {
  const { cites, inferred, partOf, ...words } = entry as Group;
  return canonicalJson(words);
}

function underFreshId(
  runbook: Runbook,
  copied: Runbook,
  list: NamedList,
  id: string,
): { readonly copied: Runbook; readonly id: string } {
  const taken = new Set([...entriesIn(runbook, list), ...entriesIn(copied, list)].map((e) => e.id));
  for (let number = 2; ; number += 1) {
    const to = list === 'fields' ? `${id}${number}` : `${id}-${number}`;
    if (taken.has(to)) continue;
    // Refused where the copy mentions such an id already; another number will do.
    const outcome = applyEdit(copied, { do: 'rename', what: { of: 'item', list, id }, to });
    if (outcome.ok) return { copied: outcome.value.runbook, id: to };
  }
}
