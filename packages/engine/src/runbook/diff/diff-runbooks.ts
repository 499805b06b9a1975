import type { Json } from '../edit/edit.ts';
import { canonicalJson } from '../hash.ts';
import type { Runbook } from '../runbook.ts';
import type { Change, Standing } from './change.ts';
import { keptInOrder } from './longest-rise.ts';
import type { Thing, Things } from './things.ts';
import { holderOf, stateKey, thingsOf } from './things.ts';

/** What every version has a value of its own for. */
const OF_THE_VERSION = new Set(['version']);

/**
 * What happened between two versions, by id and not by place: things added, removed and moved, and
 * each property that changed. In the order of the newer document, what was removed after the rest.
 * Where a state comes or goes, its transitions and options do so with it and are not told apart.
 */
export function diffRunbooks(before: Runbook, after: Runbook): readonly Change[] {
  if (before === after) return [];
  const old = thingsOf(before);
  const now = thingsOf(after);
  const changes: Change[] = [];
  const moved = movedWithin(old, now);
  for (const thing of now.all.values()) {
    const was = old.all.get(thing.key);
    if (!was) {
      if (isTold(thing, old)) changes.push(addition(thing, now));
      continue;
    }
    if (was.slot !== thing.slot || moved.has(thing.key)) changes.push(move(was, old, thing, now));
    changes.push(...thingChanges(was, thing));
  }
  for (const thing of old.all.values()) {
    if (!now.all.has(thing.key) && isTold(thing, now)) changes.push(removal(thing, old));
  }
  return changes;
}

/** Boxes are a map without an order; the rest keeps one. */
function movedWithin(old: Things, now: Things): Set<string> {
  const moved = new Set<string>();
  for (const [slot, keys] of now.slots) {
    const before = old.slots.get(slot);
    if (!before || slot === 'boxes') continue;
    const kept = keptInOrder(before, keys);
    const was = new Set(before);
    for (const key of keys) if (was.has(key) && !kept.has(key)) moved.add(key);
  }
  return moved;
}

/** Whether a thing that only one side has is told on its own. */
function isTold(thing: Thing, other: Things): boolean {
  if (thing.what === 'layout') return thing.properties.collapsed !== undefined;
  if (thing.what !== 'transition' && thing.what !== 'option') return true;
  const holder = holderOf(thing.slot);
  return holder !== undefined && other.all.has(stateKey(holder));
}

/** What a thing says otherwise than it did, a property at a time. */
export function thingChanges(was: Thing, is: Thing): Change[] {
  const keys = new Set([...Object.keys(was.properties), ...Object.keys(is.properties)]);
  const changes: Change[] = [];
  for (const key of keys) {
    const before = was.properties[key];
    const after = is.properties[key];
    if (OF_THE_VERSION.has(key) && is.what === 'runbook') continue;
    if (canonicalJson(before) === canonicalJson(after)) continue;
    const paths = { before: `${was.path}/${key}`, after: `${is.path}/${key}` };
    changes.push({ ...subject(is), kind: 'changed', key, before, after, paths });
  }
  return changes;
}

const wholeOf = ({ id, properties }: Thing): Json => ({ id, ...properties });

const subject = (thing: Thing) => ({
  what: thing.what,
  id: thing.id,
  state: thing.what === 'state' || thing.what === 'box' ? thing.id : holderOf(thing.slot),
});

export const addition = (thing: Thing, now: Things): Change => ({
  ...subject(thing),
  kind: 'added',
  after: wholeOf(thing),
  to: standing(thing, now),
  paths: { after: thing.path },
});

export const removal = (thing: Thing, old: Things): Change => ({
  ...subject(thing),
  kind: 'removed',
  before: wholeOf(thing),
  from: standing(thing, old),
  paths: { before: thing.path },
});

export const move = (was: Thing, old: Things, is: Thing, now: Things): Change => ({
  ...subject(is),
  kind: 'moved',
  from: standing(was, old),
  to: standing(is, now),
  paths: { before: was.path, after: is.path },
});

function standing(thing: Thing, { all, slots }: Things): Standing {
  const siblings = slots.get(thing.slot ?? '') ?? [];
  const before = siblings[siblings.indexOf(thing.key) - 1];
  return {
    into: holderOf(thing.slot) ?? null,
    after: (before === undefined ? undefined : all.get(before)?.id) ?? null,
  };
}

/** One property told as changed between two versions of a thing. */
export const propertyChange = (
  thing: Thing,
  key: string,
  before: Json | undefined,
  after: Json | undefined,
): Change => ({
  ...subject(thing),
  kind: 'changed',
  key,
  before,
  after,
  paths: { before: `${thing.path}/${key}`, after: `${thing.path}/${key}` },
});
