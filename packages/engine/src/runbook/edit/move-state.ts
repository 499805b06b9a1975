import { accepted } from '../../problem.ts';
import type { Applies } from './applied.ts';
import { refused, STATE, unknown } from './applied.ts';
import type { MoveState } from './edit.ts';
import { findState, inserted, replaceChildren, within } from './state-tree.ts';

export const moveState: Applies<MoveState> = (runbook, edit) => {
  const found = findState(runbook, edit.id);
  if (!found) return unknown(STATE, edit.id);
  if (edit.into !== null) {
    const container = findState(runbook, edit.into)?.state;
    if (!container) return unknown(STATE, edit.into);
    const isInsideItself = [...within(found.state)].some((state) => state.id === edit.into);
    if (isInsideItself || !('states' in container)) {
      return refused('no-container', {
        zh: `“${edit.id}”不能移到“${edit.into}”里面。`,
        en: `“${edit.id}” cannot be moved into “${edit.into}”.`,
      });
    }
  }
  const from = found.parent?.id ?? null;
  const without = replaceChildren(runbook, from, (children) =>
    children.filter((child) => child.id !== edit.id),
  );
  return accepted({
    runbook: replaceChildren(without, edit.into, (children) =>
      inserted(children, edit.index, found.state),
    ),
    inverse: { do: 'moveState', id: edit.id, into: from, index: found.index },
  });
};
