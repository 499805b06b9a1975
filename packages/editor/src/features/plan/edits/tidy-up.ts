import type { ChartState, Edit, Runbook } from '@tocsin/engine';
import { findState } from '@tocsin/engine';
import { act, callStates, namedEdit } from './named-edit.ts';
import { outermost } from './state-lists.ts';

/** Gives hand-placed boxes back to the automatic layout as one edit: those of the states given and inside them, or all. */
export function tidyUp(runbook: Runbook, ids?: readonly string[]): Edit | undefined {
  const placed = Object.keys(runbook.layout?.boxes ?? {});
  const inside = ids && new Set(ids.flatMap((id) => insideOf(runbook, id)));
  const given = inside ? placed.filter((id) => inside.has(id)) : placed;
  const name = inside
    ? act('自动排布', 'arrange', callStates(runbook, outermost(runbook, ids)))
    : { zh: '全部自动排布', en: 'arrange everything' };
  return namedEdit(
    name,
    given.map((id) => ({ do: 'placeBox', id })),
  );
}

function insideOf(runbook: Runbook, id: string): readonly string[] {
  const ids: string[] = [];
  const visit = (state: ChartState): void => {
    ids.push(state.id);
    if ('states' in state) state.states.forEach(visit);
  };
  const found = findState(runbook, id);
  if (found) visit(found.state);
  return ids;
}
