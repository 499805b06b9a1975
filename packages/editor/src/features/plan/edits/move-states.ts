import type { Edit, Runbook } from '@tocsin/engine';
import { findState } from '@tocsin/engine';
import { mayHold } from './legal-kinds.ts';
import { act, callStates, namedEdit } from './named-edit.ts';
import { byContainer, childrenIn, outermost, siblingsOf } from './state-lists.ts';

/** Moves states one place up or down among their siblings, each group of neighbours as one; undefined where there is no further. */
export function moveStates(runbook: Runbook, ids: readonly string[], by: -1 | 1): Edit | undefined {
  const picked = outermost(runbook, ids);
  const edits: Edit[] = [];
  for (const [into, some] of byContainer(runbook, picked)) {
    const order = childrenIn(runbook, into).map(({ id }) => id);
    const moving = new Set(some);
    // From the side they move to, so that none is moved past another that has come to rest.
    for (const id of by < 0 ? some : [...some].reverse()) {
      const at = order.indexOf(id);
      const beside = order[at + by];
      if (beside === undefined || moving.has(beside)) continue;
      order.splice(at, 1);
      order.splice(at + by, 0, id);
      edits.push({ do: 'moveState', id, into, index: at + by });
    }
  }
  const words = callStates(runbook, picked);
  return namedEdit(
    by < 0 ? act('前移', 'move earlier', words) : act('后移', 'move later', words),
    edits,
  );
}

/** Moves states into the container just before them, else the one just after; undefined where neither may hold them. */
export function moveIn(runbook: Runbook, ids: readonly string[]): Edit | undefined {
  const picked = outermost(runbook, ids);
  const [first] = picked;
  if (first === undefined || byContainer(runbook, picked).size !== 1) return undefined;
  const states = picked.flatMap((id) => findState(runbook, id)?.state ?? []);
  const order = siblingsOf(runbook, first);
  const moving = new Set(picked);
  const from = order.findIndex(({ id }) => id === first);
  const last = order.findIndex(({ id }) => id === picked.at(-1));
  const before = order.slice(0, from).findLast(({ id }) => !moving.has(id));
  const after = order.slice(last + 1).find(({ id }) => !moving.has(id));
  const target = [before, after].find((each) => each && mayHold(runbook, each.id, states));
  if (!target) return undefined;
  const at = target === before ? childrenIn(runbook, target.id).length : 0;
  return movedTo(
    runbook,
    picked,
    target.id,
    at,
    act('移入', 'move in', callStates(runbook, picked)),
  );
}

/** Moves states out, right after what holds them, as far out as they may stand; undefined at the top. */
export function moveOut(runbook: Runbook, ids: readonly string[]): Edit | undefined {
  const picked = outermost(runbook, ids);
  const [first] = picked;
  if (first === undefined || byContainer(runbook, picked).size !== 1) return undefined;
  const states = picked.flatMap((id) => findState(runbook, id)?.state ?? []);
  let holder = findState(runbook, first)?.parent;
  while (holder) {
    const found = findState(runbook, holder.id);
    if (!found) return undefined;
    const into = found.parent?.id ?? null;
    if (mayHold(runbook, into, states)) {
      const name = act('移出', 'move out', callStates(runbook, picked));
      return movedTo(runbook, picked, into, found.index + 1, name);
    }
    holder = found.parent;
  }
  return undefined;
}

/** Moves states, in their order, to a place in another container. What they started or were started by is mended. */
function movedTo(
  runbook: Runbook,
  ids: readonly string[],
  into: string | null,
  index: number,
  name: { readonly zh: string; readonly en: string },
): Edit | undefined {
  const moves = ids.map((id, at): Edit => ({ do: 'moveState', id, into, index: index + at }));
  return namedEdit(name, [...withoutInitial(runbook, ids), ...moves, ...unplaced(runbook, ids)]);
}

/** A container must start at one of its own. */
export function withoutInitial(runbook: Runbook, ids: readonly string[]): Edit[] {
  const moving = new Set(ids);
  const edits: Edit[] = [];
  for (const container of byContainer(runbook, ids).keys()) {
    const state = container === null ? runbook.chart : findState(runbook, container)?.state;
    const initial = state && 'initial' in state ? state.initial : undefined;
    if (initial === undefined || !moving.has(initial)) continue;
    const at =
      container === null ? ({ of: 'chart' } as const) : ({ of: 'state', id: container } as const);
    edits.push({ do: 'setProperty', at, key: 'initial' });
  }
  return edits;
}

/** A place by hand is one in its container, and means nothing in another. */
export const unplaced = (runbook: Runbook, ids: readonly string[]): Edit[] =>
  ids.filter((id) => runbook.layout?.boxes[id]).map((id) => ({ do: 'placeBox', id }));
