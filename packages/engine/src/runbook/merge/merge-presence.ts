import type { Change } from '../diff/change.ts';
import { move, removal } from '../diff/diff-runbooks.ts';
import type { Thing, Things } from '../diff/things.ts';
import { holderOf, stateKey } from '../diff/things.ts';
import { breakCircles } from './break-circles.ts';
import type { Side } from './conflict.ts';
import type { Sides } from './sides.ts';
import { firstChange, otherSide } from './sides.ts';

/** The things of the merged document, each with the list it stands in. */
export type Presence = Map<string, string | undefined>;

/**
 * Which things the merged document has and where. What either side added is there; what one side took
 * away goes, unless the other changed it or something in it: then all of it stays until somebody chooses.
 */
export function mergePresence(sides: Sides): Presence {
  const { base, mine, theirs } = sides;
  const present: Presence = new Map();
  const keys = new Set([...base.all.keys(), ...mine.all.keys(), ...theirs.all.keys()]);
  for (const key of keys) {
    const [my, their] = [mine.all.get(key), theirs.all.get(key)];
    if (my && their) present.set(key, placeOf(sides, my, their));
    else if (my ?? their) present.set(key, (my ?? their)?.slot);
  }
  breakCircles(present, [
    (key, at) => toMine(sides, key, at),
    (key, at) => otherPlace(sides.theirs, key, at),
  ]);
  // First what stands in something taken away is heard, then what was taken away goes or stays.
  for (const key of keys) hear(sides, key, present.get(key));
  for (const key of keys) {
    const by = onlyIn(sides, key);
    if (by !== undefined && !staysWith(sides, key, by)) present.delete(key);
  }
  for (const [key, slot] of present) {
    if (!isHeld(present, slot)) putElsewhere(sides, present, key);
  }
  for (const key of [...present.keys()]) {
    const state = key.startsWith('box/') ? stateKey(key.slice('box/'.length)) : undefined;
    if (state !== undefined && base.all.has(state) && !present.has(state)) present.delete(key);
    else if (state !== undefined) present.set('layout', undefined);
  }
  return present;
}

/** Brings back what one side took away, with all that the other side has in it. */
export function restore(sides: Sides, present: Presence, thing: Thing, by: Side): void {
  const top = takenAway(sides, thing.slot, by, thing) ?? thing;
  for (const each of sides[by].all.values()) {
    if (onlyIn(sides, each.key) !== by) continue;
    if (takenAway(sides, each.slot, by, each)?.key === top.key) present.set(each.key, each.slot);
  }
}

/** The side that alone has a thing. */
function onlyIn({ mine, theirs }: Sides, key: string): Side | undefined {
  const [my, their] = [mine.all.has(key), theirs.all.has(key)];
  return my === their ? undefined : my ? 'mine' : 'theirs';
}

/** The outermost thing around this one, itself included, that the other side took away. */
function takenAway(
  sides: Sides,
  slot: string | undefined,
  by: Side,
  self?: Thing,
): Thing | undefined {
  const other = sides[otherSide(by)];
  let top = self && sides.base.all.has(self.key) && !other.all.has(self.key) ? self : undefined;
  for (let key = holderKey(slot); key !== undefined; ) {
    const around = sides[by].all.get(key);
    if (!around || !sides.base.all.has(key) || other.all.has(key)) break;
    top = around;
    key = holderKey(around.slot);
  }
  return top;
}

/** Raises the question about what one side took away and the other has worked on. */
function hear(sides: Sides, key: string, slot: string | undefined): void {
  for (const by of ['mine', 'theirs'] as const) {
    const thing = sides[by].all.get(key);
    if (!thing || thing.slot !== slot || isOfTheLayout(thing)) continue;
    const top = takenAway(sides, slot, by, thing);
    const change = top && firstChange(sides, sides[by], thing);
    if (top && change) askGone(sides, top, by, change);
  }
}

/** One side took away what the other works on; answers whose will is done: unless chosen otherwise, it stays. */
export function askGone(sides: Sides, top: Thing, keptBy: Side, change: Change): Side {
  const was = sides.base.all.get(top.key) ?? top;
  const taken = removal(was, sides.base);
  const [mine, theirs] = keptBy === 'mine' ? [change, taken] : [taken, change];
  return sides.conflict({ id: goneId(top.key), kind: 'gone', mine, theirs }, keptBy);
}

const isOfTheLayout = ({ what }: Thing): boolean => what === 'box' || what === 'layout';

const goneId = (key: string): string => `gone/${key}`;

function staysWith(sides: Sides, key: string, by: Side): boolean {
  const thing = sides[by].all.get(key);
  if (!thing) return false;
  const isNew = !sides.base.all.has(key);
  const top = takenAway(sides, thing.slot, by, thing);
  if (!top) return isNew;
  // Where a state was put stays as long as the state does.
  if (isOfTheLayout(thing)) return firstChange(sides, sides[by], thing) !== undefined;
  return sides.chosen(goneId(top.key)) === by;
}

function placeOf(sides: Sides, my: Thing, their: Thing): string | undefined {
  const was = sides.base.all.get(my.key);
  if (my.slot === their.slot || their.slot === was?.slot) return my.slot;
  if (my.slot === was?.slot) return their.slot;
  return askPlace(sides, my, their) === 'mine' ? my.slot : their.slot;
}

/** Both moved one thing; answers whose place it takes. */
export function askPlace(sides: Sides, my: Thing, their: Thing): Side {
  const { base, mine, theirs } = sides;
  const was = base.all.get(my.key);
  const [from, of] = was ? [was, base] : [my, mine];
  const id = `place/${my.key}`;
  const [a, b] = [move(from, of, my, mine), move(from, of, their, theirs)];
  return sides.conflict({ id, kind: 'place', mine: a, theirs: b }, 'mine');
}

/** Takes back what they moved where it closes a circle with what I moved, unless theirs is chosen. */
function toMine(sides: Sides, key: string, at: string | undefined): string | undefined {
  const [my, their] = [sides.mine.all.get(key), sides.theirs.all.get(key)];
  if (!my || !their || my.slot === at) return undefined;
  return askPlace(sides, my, their) === 'mine' ? my.slot : undefined;
}

function otherPlace({ all }: Things, key: string, at: string | undefined): string | undefined {
  const slot = all.get(key)?.slot;
  return slot === at ? undefined : slot;
}

const isHeld = (present: Presence, slot: string | undefined): boolean => {
  const holder = holderKey(slot);
  return holder === undefined || present.has(holder);
};

/** The thing that what stands in a list goes and stays with. */
function holderKey(slot: string | undefined): string | undefined {
  if (slot === 'levels' || slot === 'rules') return 'level-table';
  const state = holderOf(slot);
  return state === undefined ? undefined : stateKey(state);
}

/** What stood in something that is gone after all stays where another version has it, or goes with it. */
function putElsewhere(sides: Sides, present: Presence, key: string): void {
  for (const { all } of [sides.mine, sides.theirs, sides.base]) {
    const slot = all.get(key)?.slot;
    if (slot !== undefined && isHeld(present, slot)) {
      present.set(key, slot);
      return;
    }
  }
  present.delete(key);
}
