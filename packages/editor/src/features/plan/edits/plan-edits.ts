import type { Edit, Runbook } from '@tocsin/engine';
import { findState } from '@tocsin/engine';

/** Moves a state one place up or down among its siblings; undefined where there is no further. */
export function moveBy(runbook: Runbook, id: string, by: -1 | 1): Edit | undefined {
  const found = findState(runbook, id);
  if (!found) return undefined;
  const siblings =
    found.parent && 'states' in found.parent ? found.parent.states : runbook.chart.states;
  const index = found.index + by;
  if (index < 0 || index >= siblings.length) return undefined;
  return { do: 'moveState', id, into: found.parent?.id ?? null, index };
}

/** What is selected once a state is gone: its neighbour, or what held it. */
export function neighbourOf(runbook: Runbook, id: string): string | undefined {
  const found = findState(runbook, id);
  if (!found) return undefined;
  const siblings =
    found.parent && 'states' in found.parent ? found.parent.states : runbook.chart.states;
  return (siblings[found.index + 1] ?? siblings[found.index - 1])?.id ?? found.parent?.id;
}

/** Gives every hand-placed box back to the automatic layout, as one edit. */
export const tidyUp = (runbook: Runbook): Edit => ({
  do: 'batch',
  edits: Object.keys(runbook.layout?.boxes ?? {}).map((id) => ({ do: 'placeBox', id })),
});
