import type { ChartState, Runbook } from '@tocsin/engine';

/** For each parallel state around a state, the lane of it that the state is in. */
export type Lanes = ReadonlyMap<string, string>;

/** The lanes around every state, found in one walk. */
export function lanesOf(runbook: Runbook): ReadonlyMap<string, Lanes> {
  const all = new Map<string, Lanes>();
  walk(runbook.chart.states, undefined, NONE, all);
  return all;
}

/** The lanes around each of some states and all in them, as they would be inside a container with these around it. */
export function lanesInside(
  states: readonly ChartState[],
  into: ChartState | undefined,
  around: Lanes,
): ReadonlyMap<string, Lanes> {
  const all = new Map<string, Lanes>();
  walk(states, into, around, all);
  return all;
}

function walk(
  states: readonly ChartState[],
  parent: ChartState | undefined,
  outer: Lanes,
  all: Map<string, Lanes>,
): void {
  for (const state of states) {
    const isLane = state.kind === 'lane' && parent !== undefined;
    const lanes = isLane ? new Map([...outer, [parent.id, state.id]]) : outer;
    all.set(state.id, lanes);
    if ('states' in state) walk(state.states, state, lanes, all);
  }
}

/** Whether two places lie in two lanes of one parallel state, between which no transition may lead. */
export function areApart(a: Lanes | undefined, b: Lanes | undefined): boolean {
  for (const [parallel, lane] of a ?? NONE) {
    const other = b?.get(parallel);
    if (other !== undefined && other !== lane) return true;
  }
  return false;
}

const NONE: Lanes = new Map();
