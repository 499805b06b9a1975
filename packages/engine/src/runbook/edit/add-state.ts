import { accepted } from '../../problem.ts';
import type { Applies } from './applied.ts';
import { refused, STATE, taken, unknown } from './applied.ts';
import type { AddState } from './edit.ts';
import { allStates, findState, inserted, replaceChildren, within } from './state-tree.ts';

export const addState: Applies<AddState> = (runbook, edit) => {
  if (edit.into !== null) {
    const container = findState(runbook, edit.into)?.state;
    if (!container) return unknown(STATE, edit.into);
    if (!('states' in container)) {
      return refused('no-container', {
        zh: `“${edit.into}”里面不能放别的状态。`,
        en: `“${edit.into}” cannot hold other states.`,
      });
    }
  }
  const ids = new Set([...allStates(runbook)].map((state) => state.id));
  for (const state of within(edit.state)) {
    if (ids.has(state.id)) return taken(state.id);
    ids.add(state.id);
  }
  return accepted({
    runbook: replaceChildren(runbook, edit.into, (children) =>
      inserted(children, edit.index, edit.state),
    ),
    inverse: { do: 'detachState', id: edit.state.id },
  });
};
