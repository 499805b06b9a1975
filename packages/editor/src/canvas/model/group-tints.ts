import type { ChartState, Runbook } from '@tocsin/engine';

/** How many group tints the style sheet knows. */
export const TINTS = 8;

/** A tint for each group that owns something on the chart, in the order they appear there, so neighbours differ. */
export function groupTints(runbook: Runbook): ReadonlyMap<string, number> {
  const tints = new Map<string, number>();
  const note = (group: string | undefined): void => {
    if (group !== undefined && !tints.has(group)) tints.set(group, tints.size % TINTS);
  };
  const lanesFirst = (states: readonly ChartState[]): void => {
    for (const state of states) {
      if (state.kind === 'lane') note(state.group);
      if ('states' in state) lanesFirst(state.states);
    }
  };
  const everything = (states: readonly ChartState[]): void => {
    for (const state of states) {
      if ('group' in state) note(state.group);
      if ('states' in state) everything(state.states);
    }
  };
  lanesFirst(runbook.chart.states);
  everything(runbook.chart.states);
  return tints;
}
