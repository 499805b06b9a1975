import type { ChartState, Edit, Runbook } from '@tocsin/engine';
import { allStates, findState } from '@tocsin/engine';
import { freeId } from './new-state.ts';

/**
 * Puts a copy of a state, with all it holds, right after it, under ids nobody has. What leads about inside the
 * original leads about inside the copy; what leads out of it leads to the same places. Undefined for an unknown id.
 */
export function duplicateOf(
  runbook: Runbook,
  id: string,
): (Edit & { readonly do: 'addState' }) | undefined {
  const found = findState(runbook, id);
  if (!found) return undefined;
  const taken = new Set<string>();
  for (const state of allStates(runbook)) {
    taken.add(state.id);
    for (const transition of state.transitions ?? []) taken.add(transition.id);
  }
  const fresh = (word: string): string => {
    const made = freeId(word, taken);
    taken.add(made);
    return made;
  };
  const renamed = new Map<string, string>();
  const name = (state: ChartState): void => {
    renamed.set(state.id, fresh(state.kind));
    if ('states' in state) state.states.forEach(name);
  };
  name(found.state);
  return {
    do: 'addState',
    into: found.parent?.id ?? null,
    index: found.index + 1,
    state: copied(found.state, renamed, fresh),
  };
}

function copied(
  state: ChartState,
  renamed: ReadonlyMap<string, string>,
  fresh: (word: string) => string,
): ChartState {
  const at = (id: string): string => renamed.get(id) ?? id;
  const copy = {
    ...state,
    id: at(state.id),
    ...(state.transitions && {
      transitions: state.transitions.map((way) => ({
        ...way,
        id: fresh('transition'),
        to: at(way.to),
      })),
    }),
    ...('states' in state && {
      states: state.states.map((child) => copied(child, renamed, fresh)),
    }),
    ...('initial' in state && state.initial !== undefined && { initial: at(state.initial) }),
    ...('after' in state && state.after && { after: state.after.map(at) }),
    ...('default' in state && state.default !== undefined && { default: at(state.default) }),
    ...('options' in state && {
      options: state.options.map((option) => ({
        ...option,
        ...(option.to !== undefined && { to: at(option.to) }),
      })),
    }),
  };
  // Spreading a union loses which kind it was; every kind keeps its own keys here.
  return copy as ChartState;
}
