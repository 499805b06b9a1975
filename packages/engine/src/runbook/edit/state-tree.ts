import type { ChartState, Transition } from '../chart.ts';
import type { Runbook } from '../runbook.ts';

/** Reading and rebuilding the tree of states. Rebuilding copies the path to the change and shares all else. */

export const childrenOf = (state: ChartState): readonly ChartState[] =>
  'states' in state ? state.states : [];

/** A state and everything inside it, outermost first. */
export function* within(state: ChartState): Generator<ChartState> {
  yield state;
  for (const child of childrenOf(state)) yield* within(child);
}

export function* allStates(runbook: Runbook): Generator<ChartState> {
  for (const top of runbook.chart.states) yield* within(top);
}

export interface Found {
  readonly state: ChartState;
  readonly parent: ChartState | null;
  readonly index: number;
}

export function findState(runbook: Runbook, id: string): Found | undefined {
  const search = (states: readonly ChartState[], parent: ChartState | null): Found | undefined => {
    for (const [index, state] of states.entries()) {
      if (state.id === id) return { state, parent, index };
      const inside = search(childrenOf(state), state);
      if (inside) return inside;
    }
    return undefined;
  };
  return search(runbook.chart.states, null);
}

export function findTransition(
  runbook: Runbook,
  id: string,
):
  | { readonly owner: ChartState; readonly transition: Transition; readonly index: number }
  | undefined {
  for (const owner of allStates(runbook)) {
    const index = (owner.transitions ?? []).findIndex((transition) => transition.id === id);
    const transition = owner.transitions?.[index];
    if (transition) return { owner, transition, index };
  }
  return undefined;
}

/** The document with one state replaced. */
export function replaceState(
  runbook: Runbook,
  id: string,
  change: (state: ChartState) => ChartState,
): Runbook {
  return withTop(runbook, replaceIn(runbook.chart.states, id, change));
}

function replaceIn(
  states: readonly ChartState[],
  id: string,
  change: (state: ChartState) => ChartState,
): ChartState[] {
  return states.map((state) => {
    if (state.id === id) return change(state);
    if (!('states' in state)) return state;
    const inside = replaceIn(state.states, id, change);
    return inside.every((child, index) => child === state.states[index])
      ? state
      : withChildren(state, inside);
  });
}

/** The document with the children of a container (null: the top) replaced. */
export function replaceChildren(
  runbook: Runbook,
  container: string | null,
  change: (children: readonly ChartState[]) => ChartState[],
): Runbook {
  if (container === null) return withTop(runbook, change(runbook.chart.states));
  return replaceState(runbook, container, (state) =>
    'states' in state ? withChildren(state, change(state.states)) : state,
  );
}

/** Which kinds go where is for the schema to judge, after the edit; here any child is put anywhere. */
const withChildren = (state: ChartState, states: ChartState[]): ChartState =>
  ({ ...state, states }) as ChartState;

const withTop = (runbook: Runbook, states: ChartState[]): Runbook => ({
  ...runbook,
  chart: { ...runbook.chart, states },
});

export const inserted = <T>(list: readonly T[], index: number, item: T): T[] => {
  const at = Math.max(0, Math.min(index, list.length));
  return [...list.slice(0, at), item, ...list.slice(at)];
};
