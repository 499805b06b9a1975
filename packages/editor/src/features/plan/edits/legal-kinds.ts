import type { ChartState, Runbook, StateKind } from '@tocsin/engine';
import { findState, isItem } from '@tocsin/engine';

const ANYWHERE: readonly StateKind[] = [
  'step',
  'decision',
  'wait',
  'compound',
  'parallel',
  'final',
  'link',
  'history',
];

/** What may stand in a container (null: the top): a parallel state holds lanes only, a checklist nothing that runs on by itself, the top everything but lanes. */
export function kindsIn(container: ChartState | null): readonly StateKind[] {
  if (container === null) return ['phase', ...ANYWHERE];
  if (!('states' in container)) return [];
  if (container.kind === 'parallel') return ['lane'];
  return container.flow === 'checklist' ? ANYWHERE.filter(isItemKind) : ANYWHERE;
}

const isItemKind = (kind: StateKind): boolean => isItem({ kind } as ChartState);

/** Whether states may be put into a container: of a kind that stands there, and not inside one of themselves. */
export function mayHold(
  runbook: Runbook,
  container: string | null,
  states: readonly ChartState[],
): boolean {
  const found = container === null ? undefined : findState(runbook, container);
  if (container !== null && !found) return false;
  const kinds = kindsIn(found?.state ?? null);
  return states.every(
    (state) => kinds.includes(state.kind) && !isInside(runbook, container, state.id),
  );
}

function isInside(runbook: Runbook, id: string | null, outer: string): boolean {
  for (let at = id; at !== null; at = findState(runbook, at)?.parent?.id ?? null) {
    if (at === outer) return true;
  }
  return false;
}
