import type { Runbook } from '@tocsin/engine';
import { findState } from '@tocsin/engine';
import { mayHold } from '../edits/legal-kinds.ts';
import { soundEdit } from '../edits/sound-edit.ts';
import { childrenIn } from '../edits/state-lists.ts';
import { moveEdit } from './move-edit.ts';

/** Whether states may be moved into a container (null: the top): by their kinds, and by what the whole plan is then. */
export function mayMove(runbook: Runbook, ids: readonly string[], into: string | null): boolean {
  const states = ids.flatMap((id) => findState(runbook, id)?.state ?? []);
  if (states.length !== ids.length || !mayHold(runbook, into, states)) return false;
  if (ids.some((id) => leavesNoLane(runbook, id, ids, into))) return false;
  const edit = moveEdit(runbook, ids, into, 0);
  return edit === undefined || soundEdit(runbook, edit).ok;
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

/** Whether a transition may lead from one state to another: never between two lanes of one parallel state. */
export function mayLead(runbook: Runbook, from: string, to: string): boolean {
  const source = findState(runbook, from)?.state;
  if (!source || !findState(runbook, to) || !mayLeave(runbook, from)) return false;
  const own = lanesAround(runbook, from);
  return ![...lanesAround(runbook, to)].some(([parallel, lane]) => {
    const mine = own.get(parallel);
    return mine !== undefined && mine !== lane;
  });
}

/** Whether lines may leave a state: an end ends, and a way back is where it leads. */
export function mayLeave(runbook: Runbook, id: string): boolean {
  const kind = findState(runbook, id)?.state.kind;
  return kind !== undefined && kind !== 'final' && kind !== 'history';
}

/** The parallel states around a state, each with the lane of it that the state is in. */
function lanesAround(runbook: Runbook, id: string): ReadonlyMap<string, string> {
  const lanes = new Map<string, string>();
  let found = findState(runbook, id);
  while (found) {
    const { state, parent } = found;
    if (state.kind === 'lane' && parent) lanes.set(parent.id, state.id);
    found = parent ? findState(runbook, parent.id) : undefined;
  }
  return lanes;
}
