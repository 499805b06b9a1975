import { propertyChange } from '../diff/diff-runbooks.ts';
import type { Properties, Thing, What } from '../diff/things.ts';
import type { Json } from '../edit/edit.ts';
import type { Side } from './conflict.ts';
import { isSame, mergeValue } from './merge-value.ts';
import type { Sides } from './sides.ts';

/** Decides what else a thing may say: two sides cannot be mixed where one changed it. */
const KIND_OF: Readonly<Partial<Record<What, string>>> = { state: 'kind', fields: 'type' };

/** What a thing that both sides have says in the merged document. */
export function mergeProperties(sides: Sides, my: Thing, their: Thing): Properties {
  const before = sides.base.all.get(my.key)?.properties ?? {};
  const [mine, theirs] = [my.properties, their.properties];
  if (isSame(mine, theirs) || isSame(theirs, before)) return mine;
  if (isSame(mine, before)) return theirs;
  const kind = KIND_OF[my.what];
  if (kind !== undefined && !(mine[kind] === before[kind] && theirs[kind] === before[kind])) {
    return ask(sides, my, kind, before, mine, theirs) === 'mine' ? mine : theirs;
  }
  const merged: Record<string, Json> = {};
  for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const clash = (): Side =>
      // Nobody is asked where a box stands, or which number a version gets.
      my.what === 'box' || (my.what === 'runbook' && key === 'version')
        ? 'theirs'
        : ask(sides, my, key, before, mine, theirs);
    const value = mergeValue(before[key], mine[key], theirs[key], clash);
    if (value !== undefined) merged[key] = value;
  }
  return merged;
}

function ask(
  sides: Sides,
  thing: Thing,
  key: string,
  before: Properties,
  mine: Properties,
  theirs: Properties,
): Side {
  const found = {
    id: `value/${thing.key}/${key}`,
    kind: 'value' as const,
    mine: propertyChange(thing, key, before[key], mine[key]),
    theirs: propertyChange(thing, key, before[key], theirs[key]),
  };
  return sides.conflict(found, 'mine');
}
