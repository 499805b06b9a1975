import type { Json } from '../edit/edit.ts';
import { canonicalJson } from '../hash.ts';
import type { Side } from './conflict.ts';
import { mergeOrder } from './merge-order.ts';

type Value = Json | undefined;
type Properties = { readonly [key: string]: Json };

/**
 * Merges two changes of one value. Objects merge by key and lists by id; a list of plain ids takes in
 * both sides' comings and goings; a text keeps one side's Chinese and the other's English. Whatever
 * cannot be both is put to `clash`.
 */
export function mergeValue(base: Value, mine: Value, theirs: Value, clash: () => Side): Value {
  if (isSame(mine, theirs) || isSame(theirs, base)) return mine;
  if (isSame(mine, base)) return theirs;
  const merged = bothWays(base, mine, theirs, clash);
  if (merged !== CANNOT) return merged;
  return clash() === 'mine' ? mine : theirs;
}

const CANNOT = Symbol('cannot be both');
type Merged = Value | typeof CANNOT;

function bothWays(base: Value, mine: Value, theirs: Value, clash: () => Side): Merged {
  if (isObject(mine) && isObject(theirs) && (base === undefined || isObject(base))) {
    const before = base ?? {};
    // Which kind of moment or consequence it is decides what else it holds.
    if ([before, mine, theirs].some((value) => 'on' in value || 'do' in value)) return CANNOT;
    return isText(mine) && isText(theirs)
      ? mergeTexts(before, mine, theirs)
      : mergeKeys(before, mine, theirs, clash);
  }
  if (isList(mine) && isList(theirs) && (base === undefined || isList(base))) {
    return mergeLists(base ?? [], mine, theirs, clash);
  }
  return CANNOT;
}

/** Two languages of one sentence: changed apart they go together, changed both they do not. */
function mergeTexts(base: Properties, mine: Properties, theirs: Properties): Merged {
  const text: Record<string, Json> = {};
  for (const language of ['zh', 'en']) {
    const before = base[language] ?? '';
    const my = mine[language] ?? '';
    const their = theirs[language] ?? '';
    if (my !== before && their !== before && my !== their) return CANNOT;
    text[language] = my === before ? their : my;
  }
  return text;
}

function mergeKeys(
  base: Properties,
  mine: Properties,
  theirs: Properties,
  clash: () => Side,
): Properties {
  const merged: Record<string, Json> = {};
  for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const value = mergeValue(base[key], mine[key], theirs[key], clash);
    if (value !== undefined) merged[key] = value;
  }
  return merged;
}

function mergeLists(
  base: readonly Json[],
  mine: readonly Json[],
  theirs: readonly Json[],
  clash: () => Side,
): Merged {
  const [before, my, their] = [keyed(base), keyed(mine), keyed(theirs)];
  if (!before || !my || !their) return CANNOT;
  const items = new Map<string, Json>();
  for (const key of new Set([...before.keys(), ...my.keys(), ...their.keys()])) {
    const merged = mergeValue(before.get(key), my.get(key), their.get(key), clash);
    if (merged !== undefined) items.set(key, merged);
  }
  // Each took out what the other left in: what is left says neither's meaning.
  if (items.size === 0) return CANNOT;
  const ordered = (keys: Iterable<string>) => [...keys].filter((key) => items.has(key));
  const order = mergeOrder(
    ordered(before.keys()),
    ordered(my.keys()),
    ordered(their.keys()),
    () => 'mine',
  );
  return order.flatMap((key) => items.get(key) ?? []);
}

/** The entries of a list by what names each; undefined where nothing does, or one name is given twice. */
function keyed(list: readonly Json[]): ReadonlyMap<string, Json> | undefined {
  const found = new Map<string, Json>();
  for (const item of list) {
    const key = typeof item === 'string' ? item : isObject(item) ? (item.id ?? item.field) : null;
    if (typeof key !== 'string' || found.has(key)) return undefined;
    found.set(key, item);
  }
  return found;
}

export const isSame = (a: Value, b: Value): boolean =>
  a === b || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b));
const isObject = (value: Value): value is Properties =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: Value): value is readonly Json[] => Array.isArray(value);
const isText = (value: Properties): boolean =>
  Object.keys(value).every((key) => key === 'zh' || key === 'en');
