import { accepted } from '../../problem.ts';
import type { Applies } from './applied.ts';
import { STATE, unknown } from './applied.ts';
import type { DetachState } from './edit.ts';
import { findState, replaceChildren } from './state-tree.ts';

export const detachState: Applies<DetachState> = (runbook, edit) => {
  const found = findState(runbook, edit.id);
  if (!found) return unknown(STATE, edit.id);
  const into = found.parent?.id ?? null;
  return accepted({
    runbook: replaceChildren(runbook, into, (children) =>
      children.filter((child) => child.id !== edit.id),
    ),
    inverse: { do: 'addState', into, index: found.index, state: found.state },
  });
};
