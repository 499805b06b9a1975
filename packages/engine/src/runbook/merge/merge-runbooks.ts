import type { Problem } from '../../problem.ts';
import { assemble } from '../diff/assemble.ts';
import type { Change } from '../diff/change.ts';
import { diffRunbooks } from '../diff/diff-runbooks.ts';
import type { Thing, Things } from '../diff/things.ts';
import { holderOf, stateKey, thingsOf } from '../diff/things.ts';
import { checkShape } from '../parse.ts';
import type { Runbook } from '../runbook.ts';
import type { Choices, Merge } from './conflict.ts';
import { mergeOrder } from './merge-order.ts';
import type { Presence } from './merge-presence.ts';
import { askGone, askPlace, mergePresence, restore } from './merge-presence.ts';
import { mergeProperties } from './merge-properties.ts';
import { withNewIds } from './new-ids.ts';
import type { Sides } from './sides.ts';
import { openSides, otherSide } from './sides.ts';

/**
 * Brings together what two people made of one version, by id (three-way). What does not clash is in
 * the merged document; what does is a conflict that keeps both and asks, and until it is chosen the
 * merged document has mine. Nothing added by either is lost. Merge again with `choices` to settle them.
 */
export function mergeRunbooks(
  base: Runbook,
  mine: Runbook,
  theirs: Runbook,
  choices: Choices = {},
): Merge {
  const { runbook: my, renamed } = withNewIds(base, mine, theirs);
  const { sides, met } = openSides(thingsOf(base), thingsOf(my), thingsOf(theirs), choices);
  const present = mergePresence(sides);
  let merged = build(sides, present);
  let problems = problemsIn(merged);
  // What was taken away but is named by what the other side made comes back, and is asked about.
  while (bringBack(sides, present, merged, theirsAndMine(base, my, theirs), problems)) {
    merged = build(sides, present);
    problems = problemsIn(merged);
  }
  return { merged, conflicts: [...met.values()], renamed, mine: my, problems };
}

const problemsIn = (runbook: Runbook): readonly Problem[] => {
  const checked = checkShape(runbook);
  return checked.ok ? [] : checked.problems;
};

function build(sides: Sides, present: Presence): Runbook {
  const all = new Map<string, Thing>();
  for (const [key, slot] of present) {
    const [my, their] = [sides.mine.all.get(key), sides.theirs.all.get(key)];
    const one = my ?? their ?? sides.base.all.get(key);
    if (!one) continue;
    const properties = my && their ? mergeProperties(sides, my, their) : one.properties;
    all.set(key, { ...one, slot, properties });
  }
  return assemble({ all, slots: mergeSlots(sides, all) });
}

function mergeSlots(sides: Sides, all: ReadonlyMap<string, Thing>): Things['slots'] {
  const { base, mine, theirs } = sides;
  const slots = new Map<string, readonly string[]>();
  for (const slot of new Set([
    ...base.slots.keys(),
    ...mine.slots.keys(),
    ...theirs.slots.keys(),
  ])) {
    const read = (things: Things): readonly string[] =>
      (things.slots.get(slot) ?? []).filter((key) => all.get(key)?.slot === slot);
    const keys = mergeOrder(read(base), read(mine), read(theirs), (key) =>
      clashOfOrder(sides, key),
    );
    if (keys.length > 0 || isThere(sides, slot)) slots.set(slot, keys);
  }
  return slots;
}

/** Whether the document has a list even if it is empty. Who took away what holds it has no say. */
function isThere({ base, mine, theirs }: Sides, slot: string): boolean {
  const holder = holderOf(slot);
  const [was, my, their] = [base, mine, theirs].map(({ slots }) => slots.has(slot));
  if (holder !== undefined && !mine.all.has(stateKey(holder))) return their === true;
  if (holder !== undefined && !theirs.all.has(stateKey(holder))) return my === true;
  return (my === was ? their : my) === true;
}

/** Both moved one thing within its list. */
function clashOfOrder(sides: Sides, key: string) {
  const [was, my, their] = [sides.base, sides.mine, sides.theirs].map(({ all }) => all.get(key));
  if (!was || !my || !their || my.what === 'box') return 'mine' as const;
  return askPlace(sides, my, their);
}

type Owners = Readonly<Record<'mine' | 'theirs', ReturnType<typeof diffRunbooks>>>;

const theirsAndMine = (base: Runbook, mine: Runbook, theirs: Runbook): (() => Owners) => {
  let owners: Owners | undefined;
  return () => {
    owners ??= { mine: diffRunbooks(base, mine), theirs: diffRunbooks(base, theirs) };
    return owners;
  };
};

/** Puts back what a dangling name asks for; false where there is nothing (more) to put back. */
function bringBack(
  sides: Sides,
  present: Presence,
  merged: Runbook,
  owners: () => Owners,
  problems: readonly Problem[],
): boolean {
  let isBack = false;
  for (const problem of problems) {
    if (problem.code !== 'dangling-id') continue;
    const named = new Set([...problem.message.en.matchAll(/“([^”]+)”/g)].map(([, id]) => id));
    for (const was of sides.base.all.values()) {
      if (!named.has(was.id) || present.has(was.key)) continue;
      const keptBy = sides.mine.all.has(was.key) ? 'mine' : 'theirs';
      const still = sides[keptBy].all.get(was.key);
      const change = changeOf(owners()[keptBy], thingAt(merged, problem.path));
      if (!still || !change || sides[otherSide(keptBy)].all.has(was.key)) continue;
      if (askGone(sides, still, keptBy, change) !== keptBy) continue;
      restore(sides, present, still, keptBy);
      isBack = true;
    }
  }
  return isBack;
}

/** What a side did to the thing that names something; a transition that came with its state is told with it. */
const changeOf = (changes: readonly Change[], user: Thing | undefined): Change | undefined =>
  user &&
  (changes.find(({ what, id }) => what === user.what && id === user.id) ??
    changes.find(({ state }) => state !== undefined && state === holderOf(user.slot)));

/** The innermost thing that a JSON Pointer leads into. */
function thingAt(runbook: Runbook, path: string): Thing | undefined {
  let found: Thing | undefined;
  for (const thing of thingsOf(runbook).all.values()) {
    const isOn = path === thing.path || path.startsWith(`${thing.path}/`);
    if (isOn && thing.path.length >= (found?.path.length ?? 0)) found = thing;
  }
  return found;
}
