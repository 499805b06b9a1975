import { keptInOrder } from '../diff/longest-rise.ts';
import type { Side } from './conflict.ts';

/**
 * Merges two orders of a list that began as one. What a side moved or added goes after what it stood
 * after there; where both put something at one spot, the smaller id comes first, so that it does not
 * matter who merges. `clash` decides for an item that both moved, to different places.
 * The lists hold each item once, and only items that are in the merged list.
 */
export function mergeOrder(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
  clash: (item: string) => Side,
): string[] {
  const movedByMe = movedIn(base, mine);
  const movedByThem = movedIn(base, theirs);
  const skeleton = base.filter((item) => !movedByMe.has(item) && !movedByThem.has(item));
  const fixed = new Set(skeleton);
  const myPlaces = anchors(mine, fixed);
  const theirPlaces = anchors(theirs, fixed);
  const inBase = new Set(base);
  const takesMine = new Map<string, boolean>();
  for (const item of new Set([...mine, ...theirs])) {
    if (fixed.has(item)) continue;
    const [here, there] = [myPlaces.get(item), theirPlaces.get(item)];
    if (here === undefined || there === undefined) takesMine.set(item, here !== undefined);
    else if (!inBase.has(item)) takesMine.set(item, here <= there);
    else if (!movedByThem.has(item) || !movedByMe.has(item)) {
      takesMine.set(item, movedByMe.has(item));
    } else takesMine.set(item, here === there || clash(item) === 'mine');
  }
  const at = new Map<string, string[][]>();
  const collect = (order: readonly string[], places: ReadonlyMap<string, string>, my: boolean) => {
    const runs = new Map<string, string[]>();
    for (const item of order) {
      const place = places.get(item);
      if (place === undefined || takesMine.get(item) !== my) continue;
      runs.set(place, [...(runs.get(place) ?? []), item]);
    }
    for (const [place, run] of runs) at.set(place, [...(at.get(place) ?? []), run]);
  };
  collect(mine, myPlaces, true);
  collect(theirs, theirPlaces, false);
  const runsAt = (place: string): string[] =>
    (at.get(place) ?? []).sort(([a = ''], [b = '']) => (a < b ? -1 : 1)).flat();
  return [...runsAt(START), ...skeleton.flatMap((item) => [item, ...runsAt(item)])];
}

/** Stands for the beginning of the list; no id is empty. */
const START = '';

const movedIn = (base: readonly string[], side: readonly string[]): Set<string> => {
  const kept = keptInOrder(base, side);
  const was = new Set(base);
  return new Set(side.filter((item) => was.has(item) && !kept.has(item)));
};

/** For each item that is not fixed, the last fixed one before it. */
function anchors(order: readonly string[], fixed: ReadonlySet<string>): Map<string, string> {
  const found = new Map<string, string>();
  let last = START;
  for (const item of order) {
    if (fixed.has(item)) last = item;
    else found.set(item, last);
  }
  return found;
}
