import type { Anchor, ChartState, Edit, Runbook, Target, Text } from '@tocsin/engine';
import { findState, findTransition } from '@tocsin/engine';
import { copiedState } from '../edits/copied-state.ts';
import { act, callStates, namedEdit } from '../edits/named-edit.ts';
import { freeId } from '../edits/new-state.ts';
import { takenIds } from '../edits/state-lists.ts';
import type { NamedEntry } from './clashing-entries.ts';
import { addEntries, settleClashes } from './clashing-entries.ts';
import type { Tie } from './cut-ties.ts';
import { areFree, soundTies, tiesBack } from './cut-ties.ts';
import { idsNamed } from './ids-named.ts';
import type { NamedList } from './missing-entries.ts';
import { entriesIn, entriesOf, fittedState, fittedTarget, NAMED_LISTS } from './missing-entries.ts';
import type { PastePlace } from './paste-place.ts';

type Item = Extract<Edit, { readonly do: 'addItem' }>['item'];

export interface Pasted {
  readonly edit: Edit;
  /** The ids of the copies, in the order of what was copied. */
  readonly ids: readonly string[];
  /** Entries the copy named that this plan does not have: left out, or dangling in a condition. */
  readonly missing: Readonly<Record<NamedList, readonly Text[]>>;
  /** Lines that led out of the copy to where they cannot lead here. */
  readonly lostLines: number;
  /** What a miss of a copied target did there and cannot do here. */
  readonly lostConsequences: number;
  readonly targets: number;
  /** Entries that came along under an id of their own, as this plan has something else under theirs. */
  readonly added: readonly NamedEntry[];
  /** Entries that this plan has in other words, which stay. */
  readonly kept: readonly NamedEntry[];
}

export interface PasteOptions {
  /** What the act is called. */
  readonly verb?: Text;
  /** The states were cut from this plan: what the rest of it said of them is said again where they keep their ids. */
  readonly ties?: readonly Tie[];
}

/**
 * Puts copies of states into a plan as one edit, under ids nobody has. What leads about inside leads about inside the
 * copy; what leads out of it leads to the same places where it is the same plan, and is counted as lost elsewhere.
 */
export function pasteStates(
  runbook: Runbook,
  copiedThere: Runbook,
  placeOf: (index: number) => PastePlace,
  { verb = { zh: '粘贴', en: 'paste' }, ties = [] }: PasteOptions = {},
): Pasted | undefined {
  const settled = settleClashes(runbook, copiedThere);
  const { copied } = settled;
  const { states } = copied.chart;
  const isReturn = ties.length > 0 && areFree(runbook, states);
  const isHome = copied.id === runbook.id;
  const taken = takenIds(runbook);
  const fresh = (id: string, word: string): string => {
    const made = taken.has(id) ? freeId(word, taken) : id;
    taken.add(made);
    return made;
  };
  const renamed = new Map<string, string>();
  const ways = new Map<string, string>();
  const name = (state: ChartState): void => {
    renamed.set(state.id, fresh(state.id, state.kind));
    if ('states' in state) state.states.forEach(name);
  };
  states.forEach(name);
  let lostLines = 0;
  const places = states.map((_, index) => placeOf(index));
  const entries = addEntries(runbook, settled, (id) => renamed.get(id));
  const has = entriesOf(runbook, entries.edits);
  const copies = states.map((state, index) => {
    const lanes = lanesAround(runbook, places[index]?.into ?? null);
    const copy = copiedState(state, {
      state: (id) => {
        const inside = renamed.get(id);
        if (inside !== undefined) return inside;
        if (isHome && findState(runbook, id) && !crosses(runbook, lanes, id)) return id;
        lostLines += 1;
        return undefined;
      },
      transition: (id) => {
        const way = fresh(id, 'transition');
        ways.set(id, way);
        return way;
      },
    });
    return fittedState(copy, has);
  });
  const wayOf = (id: string): string | undefined =>
    ways.get(id) ?? (isHome && findTransition(runbook, id) ? id : undefined);
  const targetIds = new Set((runbook.targets ?? []).map(({ id }) => id));
  const targets = (copied.targets ?? []).map((target) => {
    const id = targetIds.has(target.id) ? freeId('target', targetIds) : target.id;
    targetIds.add(id);
    return fittedTarget(renamedTarget(target, renamed, id), has, wayOf, isHome);
  });
  const call = callStates(
    copied,
    states.map(({ id }) => id),
  );
  const returned = new Set(targets.map(({ id }) => id));
  const home = new Map(
    ties.flatMap((tie) => ('item' in tie ? [[tie.item.id, tie.index] as const] : [])),
  );
  const edits = [
    ...entries.edits,
    ...copies.map((state, index): Edit => {
      const { into, index: at } = places[index] ?? { into: null, index: 0 };
      return { do: 'addState', into, index: at, state };
    }),
    ...targets.map(
      (item, index): Edit => ({
        do: 'addItem',
        list: 'targets',
        index: (isReturn ? home.get(item.id) : undefined) ?? (runbook.targets?.length ?? 0) + index,
        // Plain data, as a document's parts are; its type does not say so.
        item: item as Target & Item,
      }),
    ),
  ];
  const tied = isReturn
    ? tiesBack(runbook, ties, (list, id) => list === 'targets' && returned.has(id))
    : [];
  const edit = namedEdit(act(verb.zh, verb.en, call), [
    ...edits,
    ...soundTies(runbook, edits, tied),
  ]);
  if (!edit) return undefined;
  const named = idsNamed(states, copied.targets ?? []);
  const missing = Object.fromEntries(
    NAMED_LISTS.map((list) => [list, missingIn(copied, list, named[list], has[list])]),
  ) as Record<NamedList, Text[]>;
  const consequences = (some: readonly Target[] | undefined): number =>
    (some ?? []).reduce((sum, { onMiss }) => sum + (onMiss?.length ?? 0), 0);
  return {
    edit,
    ids: copies.map(({ id }) => id),
    missing,
    lostLines,
    lostConsequences: consequences(copied.targets) - consequences(targets),
    targets: targets.length,
    added: settled.added.filter((entry) => !entries.left.includes(entry)),
    kept: settled.kept.filter(({ list, id }) => named[list].has(id)),
  };
}

/** By the names they had where they were copied; a name in a condition that was no field there is nobody's. */
function missingIn(
  copied: Runbook,
  list: NamedList,
  named: ReadonlySet<string>,
  has: ReadonlySet<string>,
): readonly Text[] {
  return entriesIn(copied, list).flatMap(({ id, name }) =>
    named.has(id) && !has.has(id) ? [name] : [],
  );
}

function renamedTarget(target: Target, renamed: ReadonlyMap<string, string>, id: string): Target {
  const at = (anchor: Anchor | undefined): Anchor | undefined => {
    if (!anchor) return undefined;
    if ('state' in anchor) return { ...anchor, state: renamed.get(anchor.state) ?? anchor.state };
    if ('step' in anchor) return { ...anchor, step: renamed.get(anchor.step) ?? anchor.step };
    return anchor;
  };
  const from = at(target.from);
  const to = at(target.to);
  return { ...target, id, ...(from && { from }), ...(to && { to }) };
}

/** The lanes around a place, each with the parallel state it is one of. */
function lanesAround(runbook: Runbook, container: string | null): ReadonlyMap<string, string> {
  const lanes = new Map<string, string>();
  for (let at = container; at !== null; ) {
    const found = findState(runbook, at);
    if (!found) break;
    if (found.state.kind === 'lane' && found.parent) lanes.set(found.parent.id, found.state.id);
    at = found.parent?.id ?? null;
  }
  return lanes;
}

/** A line may not lead from one lane into another of the same parallel state. */
function crosses(runbook: Runbook, lanes: ReadonlyMap<string, string>, to: string): boolean {
  for (const [parallel, lane] of lanesAround(runbook, to)) {
    const own = lanes.get(parallel);
    if (own !== undefined && own !== lane) return true;
  }
  return false;
}
