import type { ChartState } from '@tocsin/engine';

/** How a copy names what the original named. */
export interface Renaming {
  /** The id of a copied state, or of one outside that the copy may still name; undefined where it may not. */
  state(id: string): string | undefined;
  transition(id: string): string;
}

/** A copy of a state with all it holds. What it can no longer name is left out, a line with its end. */
export function copiedState(state: ChartState, names: Renaming): ChartState {
  const copy = {
    ...state,
    id: names.state(state.id) ?? state.id,
    ...(state.transitions && {
      transitions: state.transitions.flatMap((way) => {
        const to = names.state(way.to);
        return to === undefined ? [] : [{ ...way, id: names.transition(way.id), to }];
      }),
    }),
    ...('states' in state && {
      states: state.states.map((child) => copiedState(child, names)),
    }),
    ...('after' in state &&
      state.after && { after: state.after.flatMap((id) => names.state(id) ?? []) }),
    ...('options' in state && {
      options: state.options.map(({ to, ...option }) => {
        const end = to === undefined ? undefined : names.state(to);
        return { ...option, ...(end !== undefined && { to: end }) };
      }),
    }),
  };
  for (const key of ['initial', 'default'] as const) {
    const before = (state as unknown as Record<string, unknown>)[key];
    if (typeof before !== 'string') continue;
    const now = names.state(before);
    if (now === undefined) delete (copy as Record<string, unknown>)[key];
    else (copy as Record<string, unknown>)[key] = now;
  }
  // Spreading a union loses which kind it was; every kind keeps its own keys here.
  return withoutEmpty(copy as Record<string, unknown>) as unknown as ChartState;
}

/** Lists that lost all they named are as if they had never been there. */
function withoutEmpty(state: Record<string, unknown>): Record<string, unknown> {
  for (const key of ['transitions', 'after']) {
    const list = state[key];
    if (Array.isArray(list) && list.length === 0) delete state[key];
  }
  return state;
}
