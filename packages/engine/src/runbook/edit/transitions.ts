import { accepted } from '../../problem.ts';
import type { Applies } from './applied.ts';
import { STATE, TRANSITION, taken, unknown } from './applied.ts';
import type { AddTransition, Edit, RemoveTransition } from './edit.ts';
import { findState, findTransition, inserted, replaceState } from './state-tree.ts';

export const addTransition: Applies<AddTransition> = (runbook, edit) => {
  const from = findState(runbook, edit.from)?.state;
  if (!from) return unknown(STATE, edit.from);
  const { transition } = edit;
  if (findTransition(runbook, transition.id)) return taken(transition.id);
  const inverse: Edit = from.transitions
    ? { do: 'removeTransition', id: transition.id }
    : { do: 'setProperty', at: { of: 'state', id: edit.from }, key: 'transitions' };
  return accepted({
    runbook: replaceState(runbook, edit.from, (state) => ({
      ...state,
      transitions: inserted(state.transitions ?? [], edit.index, transition),
    })),
    inverse,
  });
};

export const removeTransition: Applies<RemoveTransition> = (runbook, edit) => {
  const found = findTransition(runbook, edit.id);
  if (!found) return unknown(TRANSITION, edit.id);
  const { owner, transition, index } = found;
  return accepted({
    runbook: replaceState(runbook, owner.id, (state) => ({
      ...state,
      transitions: (state.transitions ?? []).filter((each) => each.id !== edit.id),
    })),
    inverse: { do: 'addTransition', from: owner.id, index, transition },
  });
};
