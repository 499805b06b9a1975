import type { Edit, Runbook } from '@tocsin/engine';
import { findState } from '@tocsin/engine';
import { unplaced, withoutInitial } from '../edits/move-states.ts';
import { act, callStates, namedEdit } from '../edits/named-edit.ts';
import { childrenIn } from '../edits/state-lists.ts';

/**
 * Moves states, in their order, to a place among the children of a container (null: the top) counted with all of them
 * taken out. Places given by hand go: they were places elsewhere, or out of order. Undefined where nothing would change.
 */
export function moveEdit(
  runbook: Runbook,
  ids: readonly string[],
  into: string | null,
  index: number,
): Edit | undefined {
  const children = childrenIn(runbook, into).map(({ id }) => id);
  const left = children.filter((id) => !ids.includes(id));
  const wanted = [...left.slice(0, index), ...ids, ...left.slice(index)];
  const isSame = wanted.length === children.length && wanted.every((id, at) => id === children[at]);
  if (isSame) return undefined;
  const moves: Edit[] = [];
  // Followed along, as each move counts its place among those that are there by then.
  let now = children;
  let before = left[index - 1];
  for (const id of ids) {
    const others = now.filter((each) => each !== id);
    const at = before === undefined ? 0 : others.indexOf(before) + 1;
    now = others.toSpliced(at, 0, id);
    moves.push({ do: 'moveState', id, into, index: at });
    before = id;
  }
  const leaving = ids.filter((id) => (findState(runbook, id)?.parent?.id ?? null) !== into);
  const edits = [...withoutInitial(runbook, leaving), ...moves, ...unplaced(runbook, ids)];
  const [only] = edits;
  if (edits.length === 1) return only;
  return namedEdit(act('移动', 'move', callStates(runbook, ids)), edits);
}
