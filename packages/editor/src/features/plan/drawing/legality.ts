import type { ChartState, Runbook } from '@tocsin/engine';
import { allStates, findState } from '@tocsin/engine';
import { mayHold } from '../edits/legal-kinds.ts';
import { childrenIn } from '../edits/state-lists.ts';
import { areApart, lanesInside, lanesOf } from './lanes.ts';

/**
 * Whether states may be moved into a container (null: the top): by their kinds, by what is left where they were, and
 * by the transitions that lead to and from them. Quick enough to be asked while something is dragged about.
 */
export function mayMove(runbook: Runbook, ids: readonly string[], into: string | null): boolean {
  const states = ids.flatMap((id) => findState(runbook, id)?.state ?? []);
  if (states.length !== ids.length || !mayHold(runbook, into, states)) return false;
  if (ids.some((id) => leavesNoLane(runbook, id, ids, into))) return false;
  return !tearsApart(runbook, states, into);
}

/** A parallel state has at least one lane. */
function leavesNoLane(
  runbook: Runbook,
  id: string,
  moving: readonly string[],
  into: string | null,
): boolean {
  const parent = findState(runbook, id)?.parent;
  if (parent?.kind !== 'parallel' || parent.id === into) return false;
  return childrenIn(runbook, parent.id).every((lane) => moving.includes(lane.id));
}

/** Whether a transition would come to lead between two lanes of one parallel state that did not before. */
function tearsApart(runbook: Runbook, moving: readonly ChartState[], into: string | null): boolean {
  const before = lanesOf(runbook);
  const container = into === null ? undefined : findState(runbook, into)?.state;
  const around = (into === null ? undefined : before.get(into)) ?? new Map();
  const moved = lanesInside(moving, container, around);
  for (const state of allStates(runbook)) {
    for (const to of waysOut(state)) {
      if (!moved.has(state.id) && !moved.has(to)) continue;
      const isApart = areApart(
        moved.get(state.id) ?? before.get(state.id),
        moved.get(to) ?? before.get(to),
      );
      if (isApart && !areApart(before.get(state.id), before.get(to))) return true;
    }
  }
  return false;
}

function* waysOut(state: ChartState): Generator<string> {
  for (const { to } of state.transitions ?? []) yield to;
  if (state.kind !== 'decision') return;
  for (const { to } of state.options) if (to !== undefined) yield to;
}

/** Whether a transition may lead from one state to another: never between two lanes of one parallel state. */
export function mayLead(runbook: Runbook, from: string, to: string): boolean {
  const lanes = lanesOf(runbook);
  if (!lanes.has(to) || !mayLeave(runbook, from)) return false;
  return !areApart(lanes.get(from), lanes.get(to));
}

/** Whether lines may leave a state: an end ends, and a way back is where it leads. */
export function mayLeave(runbook: Runbook, id: string): boolean {
  const kind = findState(runbook, id)?.state.kind;
  return kind !== undefined && kind !== 'final' && kind !== 'history';
}
