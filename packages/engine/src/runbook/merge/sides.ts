import type { Change } from '../diff/change.ts';
import { addition, move, removal, thingChanges } from '../diff/diff-runbooks.ts';
import type { Thing, Things } from '../diff/things.ts';
import type { Choices, Conflict, Side } from './conflict.ts';
import { isSame } from './merge-value.ts';

/** Three versions taken apart, and the conflicts met while they are put together. */
export interface Sides {
  readonly base: Things;
  readonly mine: Things;
  readonly theirs: Things;
  /** Notes a conflict, once, and says whose is taken: what was chosen, or else `unless`. */
  conflict(conflict: Omit<Conflict, 'chosen'>, unless: Side): Side;
  /** Whose is taken in a conflict; undefined where there is none. */
  chosen(id: string): Side | undefined;
}

export function openSides(
  base: Things,
  mine: Things,
  theirs: Things,
  choices: Choices,
): { readonly sides: Sides; readonly met: ReadonlyMap<string, Conflict> } {
  const met = new Map<string, Conflict>();
  const conflict: Sides['conflict'] = (found, unless) => {
    const known = met.get(found.id);
    if (known) return known.chosen;
    const chosen = choices[found.id] ?? unless;
    met.set(found.id, { ...found, chosen });
    return chosen;
  };
  const chosen = (id: string) => met.get(id)?.chosen;
  return { sides: { base, mine, theirs, conflict, chosen }, met };
}

export const otherSide = (side: Side): Side => (side === 'mine' ? 'theirs' : 'mine');

/** What a side did to a thing of the base, first of all: where it is now, else what it says. Undefined if nothing. */
export function firstChange({ base }: Sides, side: Things, thing: Thing): Change | undefined {
  const was = base.all.get(thing.key);
  if (!was) return addition(thing, side);
  if (was.slot !== thing.slot) return move(was, base, thing, side);
  return thingChanges(was, thing)[0] ?? heldChange(base, side, thing);
}

/** A state's transitions and options are part of what it says. */
function heldChange(base: Things, side: Things, thing: Thing): Change | undefined {
  if (thing.what !== 'state') return undefined;
  for (const slot of [`transitions/${thing.id}`, `options/${thing.id}`]) {
    for (const key of side.slots.get(slot) ?? []) {
      const now = side.all.get(key);
      const was = base.all.get(key);
      if (now && !was) return addition(now, side);
      if (now && was && !isSame(was.properties, now.properties)) return thingChanges(was, now)[0];
    }
    for (const key of base.slots.get(slot) ?? []) {
      const was = base.all.get(key);
      if (was && !side.all.has(key)) return removal(was, base);
    }
  }
  return undefined;
}
