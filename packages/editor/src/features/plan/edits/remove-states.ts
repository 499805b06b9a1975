import type { Edit, Runbook, Text } from '@tocsin/engine';
import { findState } from '@tocsin/engine';
import { act, callStates, namedEdit } from './named-edit.ts';
import { outermost, siblingsOf } from './state-lists.ts';

/** Takes states out with all they hold; what led to them leads on. A parallel state that loses its last lane goes too. */
export function removeStates(runbook: Runbook, ids: readonly string[]): Edit | undefined {
  const gone = outermost(runbook, withEmptied(runbook, outermost(runbook, ids)));
  const name = act('删除', 'delete', callStates(runbook, gone));
  return namedEdit(
    name,
    gone.map((id) => ({ do: 'removeState', id })),
  );
}

export const NOTHING_LEFT: Text = {
  zh: '图上至少要留一个状态：先加上别的，再删这些。',
  en: 'A chart needs at least one state: add another before deleting these.',
};

/** Whether nothing would be left of the chart, which must begin somewhere. */
export function leavesNothing(runbook: Runbook, ids: readonly string[]): boolean {
  const gone = new Set(outermost(runbook, ids));
  return runbook.chart.states.every((state) => gone.has(state.id));
}

/** A parallel state holds at least one lane, so that it cannot stay once none is left. */
function withEmptied(runbook: Runbook, ids: readonly string[]): readonly string[] {
  const gone = new Set(ids);
  const emptied = ids.flatMap((id) => {
    const parent = findState(runbook, id)?.parent;
    if (parent?.kind !== 'parallel') return [];
    return parent.states.every((lane) => gone.has(lane.id)) ? [parent.id] : [];
  });
  return emptied.length > 0 ? [...ids, ...emptied] : ids;
}

/** What is selected once states are gone: what followed them, else what came before, else what held them. */
export function heirOf(runbook: Runbook, ids: readonly string[]): string | undefined {
  const gone = new Set(outermost(runbook, withEmptied(runbook, outermost(runbook, ids))));
  const first = outermost(runbook, [...gone])[0];
  const found = first === undefined ? undefined : findState(runbook, first);
  if (first === undefined || !found) return undefined;
  const siblings = siblingsOf(runbook, first);
  const left = (states: typeof siblings) => states.find((state) => !gone.has(state.id));
  const heir =
    left(siblings.slice(found.index + 1)) ?? left(siblings.slice(0, found.index).reverse());
  return heir?.id ?? found.parent?.id;
}
