import type { Anchor, ChartState, Edit, Json, Runbook, Transition } from '@tocsin/engine';
import { allStates, findState } from '@tocsin/engine';
import { mayHold } from './legal-kinds.ts';
import { unplaced } from './move-states.ts';
import { act, callStates, namedEdit } from './named-edit.ts';

export interface Unwrapped {
  readonly edit: Edit;
  /** The states that were inside. */
  readonly ids: readonly string[];
}

/**
 * Takes a compound or parallel state away and leaves what it held in its place. What led to it leads to the first of
 * them, what it led to follows the last; steps of a lane keep their group. Undefined where they could not stand there.
 */
export function unwrapState(runbook: Runbook, id: string): Unwrapped | undefined {
  const found = findState(runbook, id);
  if (!found) return undefined;
  const { state, parent, index } = found;
  if (state.kind !== 'compound' && state.kind !== 'parallel') return undefined;
  const inside =
    state.kind === 'parallel' ? state.states.flatMap((lane) => lane.states) : state.states;
  const first = inside[0];
  const last = inside.at(-1);
  const into = parent?.id ?? null;
  if (!first || !last || !mayHold(runbook, into, inside)) return undefined;
  const gone = new Set([
    id,
    ...(state.kind === 'parallel' ? state.states.map((lane) => lane.id) : []),
  ]);
  const edits: Edit[] = [
    ...groupsKept(state),
    ...inside.map(
      ({ id: child }, at): Edit => ({ do: 'moveState', id: child, into, index: index + at }),
    ),
    ...unplaced(
      runbook,
      inside.map((child) => child.id),
    ),
    ...relinked(runbook, gone, first.id, last.id),
    ...waysHandedOn(state, last),
    ...startHandedOn(runbook, found.parent, id, state, first.id),
    { do: 'removeState', id },
  ];
  const name = act('解散', 'ungroup', callStates(runbook, [id]));
  const edit = namedEdit(name, edits);
  return edit && { edit, ids: inside.map((child) => child.id) };
}

/** What took its group from the state around it says so itself from now on. */
function groupsKept(state: ChartState): Edit[] {
  const edits: Edit[] = [];
  const visit = (holder: ChartState, inherited: string | undefined): void => {
    if (!('states' in holder)) return;
    const group = ('group' in holder ? holder.group : undefined) ?? inherited;
    for (const child of holder.states) {
      if (holder === state && state.kind === 'parallel') visit(child, group);
      else if (group !== undefined && takesGroup(child) && child.group === undefined) {
        edits.push({
          do: 'setProperty',
          at: { of: 'state', id: child.id },
          key: 'group',
          value: group,
        });
      }
    }
  };
  visit(state, undefined);
  return edits;
}

const takesGroup = (state: ChartState): state is ChartState & { readonly group?: string } =>
  !['parallel', 'final', 'history'].includes(state.kind);

/** Lines, options and moments that named what goes name where it began or ended. */
function relinked(
  runbook: Runbook,
  gone: ReadonlySet<string>,
  first: string,
  last: string,
): Edit[] {
  const edits: Edit[] = [];
  for (const state of allStates(runbook)) {
    for (const way of state.transitions ?? []) {
      // What goes takes its own ways out with it; those that are handed on are written anew.
      if (gone.has(way.to) && !gone.has(state.id)) {
        edits.push(set({ of: 'transition', id: way.id }, 'to', first));
      }
    }
    if (state.kind !== 'decision') continue;
    for (const option of state.options) {
      if (option.to === undefined || !gone.has(option.to)) continue;
      edits.push(set({ of: 'option', state: state.id, id: option.id }, 'to', first));
    }
  }
  const moved = (anchor: Anchor): Anchor =>
    'state' in anchor && gone.has(anchor.state)
      ? { ...anchor, state: anchor.on === 'left' ? last : first }
      : anchor;
  for (const target of runbook.targets ?? []) {
    for (const key of ['from', 'to'] as const) {
      const anchor = target[key];
      if (!anchor || moved(anchor) === anchor) continue;
      edits.push(set({ of: 'item', list: 'targets', id: target.id }, key, moved(anchor)));
    }
  }
  for (const notice of runbook.notifications ?? []) {
    const anchors = Array.isArray(notice.on) ? notice.on : [notice.on];
    if (anchors.every((anchor) => moved(anchor) === anchor)) continue;
    edits.push(set({ of: 'item', list: 'notifications', id: notice.id }, 'on', anchors.map(moved)));
  }
  return edits;
}

/** A compound's ways out become those of what it ended with. */
function waysHandedOn(state: ChartState, last: ChartState): Edit[] {
  const ways = state.transitions ?? [];
  const at = last.transitions?.length ?? 0;
  return ways.flatMap((transition: Transition, index): Edit[] => [
    { do: 'removeTransition', id: transition.id },
    { do: 'addTransition', from: last.id, index: at + index, transition },
  ]);
}

function startHandedOn(
  runbook: Runbook,
  parent: ChartState | null,
  id: string,
  state: ChartState,
  first: string,
): Edit[] {
  const holder = parent ?? runbook.chart;
  if (!('initial' in holder) || holder.initial !== id) return [];
  const inner = 'initial' in state ? state.initial : undefined;
  return [
    set(parent ? { of: 'state', id: parent.id } : { of: 'chart' }, 'initial', inner ?? first),
  ];
}

type At = (Edit & { readonly do: 'setProperty' })['at'];

const set = (at: At, key: string, value: unknown): Edit => ({
  do: 'setProperty',
  at,
  key,
  value: value as Json,
});
