import type { ChartState, Compound, Edit, Runbook } from '@tocsin/engine';
import { findState } from '@tocsin/engine';
import { mayHold } from './legal-kinds.ts';
import { unplaced, withoutInitial } from './move-states.ts';
import { act, callStates, namedEdit } from './named-edit.ts';
import { freeId } from './new-state.ts';
import { byContainer, outermost, takenIds } from './state-lists.ts';

export interface Wrapped {
  readonly edit: Edit;
  /** The state that now holds them. */
  readonly id: string;
}

/** Puts neighbours into a compound state of their own, where the first of them stands. */
export function wrapInCompound(runbook: Runbook, ids: readonly string[]): Wrapped | undefined {
  const place = placeOf(runbook, ids);
  if (!place) return undefined;
  const id = freeId('compound', takenIds(runbook));
  const state: Compound = { kind: 'compound', id, title: NEW_COMPOUND, states: [] };
  const name = act('组合', 'group', callStates(runbook, place.ids));
  return wrapped(runbook, place, state, () => id, name);
}

/** Puts neighbours side by side: a parallel state with a lane for each, named and owned as it is. */
export function wrapInLanes(runbook: Runbook, ids: readonly string[]): Wrapped | undefined {
  const place = placeOf(runbook, ids);
  if (!place || place.ids.length < 2) return undefined;
  const taken = takenIds(runbook);
  const fresh = (word: string): string => {
    const id = freeId(word, taken);
    taken.add(id);
    return id;
  };
  const id = fresh('parallel');
  const lanes = new Map<string, Compound>();
  for (const inside of place.ids) {
    const state = findState(runbook, inside)?.state;
    if (!state) return undefined;
    const group = 'group' in state ? state.group : undefined;
    const title = groupName(runbook, group) ?? state.title;
    lanes.set(inside, {
      kind: 'lane',
      id: fresh('lane'),
      title: { ...title },
      ...(group !== undefined && { group }),
      states: [],
    });
  }
  const state: ChartState = {
    kind: 'parallel',
    id,
    title: NEW_PARALLEL,
    states: [...lanes.values()],
  };
  const name = act('并行', 'run side by side', callStates(runbook, place.ids));
  return wrapped(runbook, place, state, (inside) => lanes.get(inside)?.id ?? id, name);
}

interface Place {
  readonly ids: readonly string[];
  readonly into: string | null;
  readonly index: number;
}

const PROBE = { kind: 'compound', id: '', title: { zh: '', en: '' }, states: [] } as const;

/** Where states can be wrapped: all in one container that may hold a compound, and of kinds that may stand in one. */
function placeOf(runbook: Runbook, picked: readonly string[]): Place | undefined {
  const ids = outermost(runbook, picked);
  const containers = byContainer(runbook, ids);
  const [first] = ids;
  const found = first === undefined ? undefined : findState(runbook, first);
  if (!found || containers.size !== 1) return undefined;
  const into = found.parent?.id ?? null;
  if (!mayHold(runbook, into, [{ ...PROBE, states: [] }])) return undefined;
  const kinds = ids.map((id) => findState(runbook, id)?.state.kind);
  if (kinds.some((kind) => kind === 'phase' || kind === 'lane')) return undefined;
  return { ids, into, index: found.index };
}

function wrapped(
  runbook: Runbook,
  { ids, into, index }: Place,
  state: ChartState,
  homeOf: (id: string) => string,
  name: { readonly zh: string; readonly en: string },
): Wrapped {
  const counts = new Map<string, number>();
  const moves = ids.map((id): Edit => {
    const home = homeOf(id);
    const at = counts.get(home) ?? 0;
    counts.set(home, at + 1);
    return { do: 'moveState', id, into: home, index: at };
  });
  // What the container started at is now inside: it starts at the new state, which starts there.
  const initial = withoutInitial(runbook, ids).map(
    (edit): Edit => (edit.do === 'setProperty' ? { ...edit, value: state.id } : edit),
  );
  const edit = namedEdit(name, [
    { do: 'addState', into, index, state },
    ...initial,
    ...moves,
    ...startOf(runbook, into, ids, state),
    ...unplaced(runbook, ids),
  ]);
  if (!edit) throw new Error('nothing to wrap');
  return { edit, id: state.id };
}

/** Began the container elsewhere than at its first, the compound does too. */
function startOf(
  runbook: Runbook,
  into: string | null,
  ids: readonly string[],
  state: ChartState,
): Edit[] {
  if (state.kind !== 'compound') return [];
  const holder = into === null ? runbook.chart : findState(runbook, into)?.state;
  const initial = holder && 'initial' in holder ? holder.initial : undefined;
  if (initial === undefined || initial === ids[0] || !ids.includes(initial)) return [];
  return [{ do: 'setProperty', at: { of: 'state', id: state.id }, key: 'initial', value: initial }];
}

const NEW_COMPOUND = { zh: '新环节组', en: 'New group of steps' };
const NEW_PARALLEL = { zh: '并行', en: 'In parallel' };

function groupName(runbook: Runbook, id: string | undefined) {
  return runbook.groups.find((group) => group.id === id)?.name;
}
