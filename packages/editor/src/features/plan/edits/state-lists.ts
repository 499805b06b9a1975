import type { ChartState, Runbook } from '@tocsin/engine';
import { allStates, findState } from '@tocsin/engine';

/** The children of a container; null is the top. */
export function childrenIn(runbook: Runbook, container: string | null): readonly ChartState[] {
  if (container === null) return runbook.chart.states;
  const state = findState(runbook, container)?.state;
  return state && 'states' in state ? state.states : [];
}

/** What stands beside a state, itself included. */
export const siblingsOf = (runbook: Runbook, id: string): readonly ChartState[] =>
  childrenIn(runbook, findState(runbook, id)?.parent?.id ?? null);

/** The states of these ids without those inside another of them, in the order of the document. */
export function outermost(runbook: Runbook, ids: readonly string[]): readonly string[] {
  const picked = new Set(ids);
  const found: string[] = [];
  const visit = (states: readonly ChartState[]): void => {
    for (const state of states) {
      if (picked.has(state.id)) found.push(state.id);
      else if ('states' in state) visit(state.states);
    }
  };
  if (picked.size > 0) visit(runbook.chart.states);
  return found;
}

/** States by the container they stand in, in the order of the document. */
export function byContainer(
  runbook: Runbook,
  ids: readonly string[],
): ReadonlyMap<string | null, readonly string[]> {
  const groups = new Map<string | null, string[]>();
  for (const id of ids) {
    const found = findState(runbook, id);
    if (!found) continue;
    const container = found.parent?.id ?? null;
    groups.set(container, [...(groups.get(container) ?? []), id]);
  }
  return groups;
}

/** Ids that states and transitions of a document have. */
export function takenIds(runbook: Runbook): Set<string> {
  const taken = new Set<string>();
  for (const state of allStates(runbook)) {
    taken.add(state.id);
    for (const transition of state.transitions ?? []) taken.add(transition.id);
  }
  return taken;
}
