import type { What } from '../diff/things.ts';
import { thingsOf } from '../diff/things.ts';
import type { Json } from '../edit/edit.ts';
import { canonicalJson } from '../hash.ts';
import type { Runbook } from '../runbook.ts';
import type { Renamed } from './conflict.ts';

/** Where the id of each kind of thing is named: under which keys, alone or in a list. */
const NAMED_IN: Readonly<
  Partial<Record<What, { readonly alone: string[]; readonly lists: string[] }>>
> = {
  state: {
    alone: ['to', 'initial', 'default', 'state', 'step'],
    lists: ['after', 'steps', 'about', 'collapsed'],
  },
  transition: { alone: ['transition'], lists: [] },
  groups: { alone: ['group', 'partOf', 'declaredBy', 'by', 'owner'], lists: ['with', 'audience'] },
  channels: { alone: ['channel'], lists: ['channels', 'dependsOn'] },
  targets: { alone: ['target'], lists: [] },
  escalations: { alone: ['escalation'], lists: [] },
  notifications: { alone: ['notification'], lists: [] },
  resources: { alone: [], lists: ['resources', 'dependsOn'] },
  forms: { alone: ['form'], lists: [] },
  rules: { alone: [], lists: [] },
  scope: { alone: [], lists: [] },
  entry: { alone: [], lists: [] },
  upkeep: { alone: [], lists: [] },
  references: { alone: [], lists: [] },
  gaps: { alone: [], lists: [] },
};

/**
 * Two people who each draw a new step may both get `step-2`: different things that happen to have one
 * id. Mine gets another id, and so does every mention of it, so that both stay. Fields and levels are
 * named inside expressions and keep theirs; where those clash, a person decides.
 */
export function withNewIds(
  base: Runbook,
  mine: Runbook,
  theirs: Runbook,
): { readonly runbook: Runbook; readonly renamed: readonly Renamed[] } {
  const [before, my, their] = [thingsOf(base), thingsOf(mine), thingsOf(theirs)];
  const renamed: Renamed[] = [];
  for (const thing of my.all.values()) {
    const other = their.all.get(thing.key);
    if (!other || before.all.has(thing.key) || !NAMED_IN[thing.what]) continue;
    const isOne =
      other.slot === thing.slot &&
      canonicalJson(other.properties) === canonicalJson(thing.properties);
    if (isOne) continue;
    const isTaken = (id: string): boolean => {
      const key = `${thing.what}/${id}`;
      return (
        [before, my, their].some(({ all }) => all.has(key)) ||
        renamed.some(({ what, to }) => what === thing.what && to === id)
      );
    };
    renamed.push({ what: thing.what, from: thing.id, to: freeId(thing.id, isTaken) });
  }
  return { runbook: renamed.length > 0 ? rename(mine, renamed) : mine, renamed };
}

function freeId(id: string, isTaken: (id: string) => boolean): string {
  const stem = id.replace(/-\d+$/, '');
  for (let count = 2; ; count++) {
    const next = `${stem}-${count}`;
    if (!isTaken(next)) return next;
  }
}

function rename(runbook: Runbook, renamed: readonly Renamed[]): Runbook {
  const to = new Map(renamed.map(({ what, from, to: id }) => [`${what}/${from}`, id]));
  const newId = (what: What, id: string): string => to.get(`${what}/${id}`) ?? id;
  const mentions = Object.entries(NAMED_IN) as [What, { alone: string[]; lists: string[] }][];

  const mention = (key: string, value: Json): Json => {
    if (typeof value === 'string') {
      const what = mentions.find(([, { alone }]) => alone.includes(key))?.[0];
      return what ? newId(what, value) : value;
    }
    if (!Array.isArray(value)) return walk(value, undefined);
    const named = mentions.filter(([, { lists }]) => lists.includes(key));
    return value.map((item: Json) =>
      typeof item === 'string'
        ? named.reduce((id, [what]) => newId(what, id), item)
        : walk(item, thingIn(key)),
    );
  };
  const walk = (value: Json, what: What | undefined): Json => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((item: Json) => walk(item, undefined));
    const entries = Object.entries(value).map(([key, item]): [string, Json] => {
      if (key === 'id' && what !== undefined && typeof item === 'string') {
        return [key, newId(what, item)];
      }
      if (key === 'boxes') return [key, renameKeys(item, (id) => newId('state', id))];
      return [key, mention(key, item)];
    });
    return Object.fromEntries(entries);
  };
  return walk(runbook as unknown as Json, undefined) as unknown as Runbook;
}

/** What the entries of a list of things are. */
const thingIn = (list: string): What | undefined =>
  list === 'states'
    ? 'state'
    : list === 'transitions'
      ? 'transition'
      : NAMED_IN[list as What]
        ? (list as What)
        : undefined;

const renameKeys = (value: Json, newKey: (key: string) => string): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).map(([key, item]) => [newKey(key), item]))
    : value;
