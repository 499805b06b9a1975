import { gapSubject } from '../../gap-subject.ts';
import type { Runbook } from '../../runbook.ts';
import type { ListName, Named } from '../edit.ts';
import { LISTS } from '../edit.ts';
import type { QuotedIds } from './condition-names.ts';
import { mapCondition } from './condition-names.ts';

type Thing = Readonly<Record<string, unknown>>;
type Ids = 'state' | 'transition' | ListName;

/** Properties that hold one id. A text under one of these keys is an object and no id. */
const ONE: Readonly<Record<string, Ids>> = {
  group: 'groups',
  partOf: 'groups',
  by: 'groups',
  declaredBy: 'groups',
  owner: 'groups',
  channel: 'channels',
  state: 'state',
  step: 'state',
  to: 'state',
  initial: 'state',
  default: 'state',
  field: 'fields',
  since: 'fields',
  level: 'levels',
  target: 'targets',
  notification: 'notifications',
  escalation: 'escalations',
  transition: 'transition',
  form: 'forms',
};

/** Properties that hold a list of ids; lists of things under the same keys hold objects. */
const MANY: Readonly<Record<string, Ids>> = {
  with: 'groups',
  audience: 'groups',
  after: 'state',
  steps: 'state',
  collapsed: 'state',
  levels: 'levels',
  resources: 'resources',
  channels: 'channels',
};

/** Records whose keys are ids. */
const KEYS: Readonly<Record<string, Ids>> = { withinByLevel: 'levels', boxes: 'state' };

/** Lists of things with ids, of whatever is not at the top of the document. */
const HELD: Readonly<Record<string, Ids>> = {
  states: 'state',
  transitions: 'transition',
  scale: 'levels',
  rules: 'rules',
};

const nameOf = (ids: Ids, id: string): Named =>
  ids === 'state' || ids === 'transition' ? { of: ids, id } : { of: 'item', list: ids, id };

/**
 * The document with every id that stands anywhere in it changed: where a thing is defined and wherever it is named,
 * in conditions and in the slots of texts too. Facts that are cited and what other plans call their own stay. Parts in
 * which nothing changed stay the same objects.
 */
export function mapNames(runbook: Runbook, change: (name: Named) => string): Runbook {
  const quoted = quotedIds(runbook);
  const one = (ids: Ids, id: string): string => change(nameOf(ids, id));
  const inTemplate = (text: string): string =>
    text.replaceAll(/\{\{\s*([A-Za-z][A-Za-z0-9]*)\s*\}\}/g, (slot, id: string) => {
      const next = one('fields', id);
      return next === id ? slot : `{{${next}}}`;
    });

  const string = (text: string, key: string, owner: Thing): string => {
    if (key === 'zh' || key === 'en') return inTemplate(text);
    if (key === 'when') return mapCondition(text, quoted, change);
    if (key === 'until') {
      return owner.type === 'elapsed' ? one('fields', text) : mapCondition(text, quoted, change);
    }
    if (key === 'choice') return change({ of: 'option', state: String(owner.step), id: text });
    const ids = ONE[key];
    return ids === undefined ? text : one(ids, text);
  };

  const listed = (text: string, key: string): string => {
    if (key === 'dependsOn') return dependence(runbook, quoted, text, change);
    if (key === 'about') {
      const subject = gapSubject(runbook, text);
      return subject ? subject.written(change(subject.name)) : text;
    }
    const ids = MANY[key];
    return ids === undefined ? text : one(ids, text);
  };

  /** What a thing in a list is, by the list it is in. */
  const defined = (key: string, owner: Thing, id: string): string => {
    if (owner === runbook && isListName(key)) return one(key, id);
    if (key === 'options') {
      const place: Named =
        owner.kind === 'decision'
          ? { of: 'option', state: String(owner.id), id }
          : { of: 'choice', field: String(owner.id), id };
      return change(place);
    }
    const ids = HELD[key];
    return ids === undefined ? id : one(ids, id);
  };

  const list = (items: readonly unknown[], key: string, owner: Thing): readonly unknown[] => {
    const next = items.map((item) => {
      if (typeof item === 'string') return listed(item, key);
      if (!isThing(item)) return item;
      const inside = thing(item);
      if (typeof item.id !== 'string') return inside;
      const id = defined(key, owner, item.id);
      return id === item.id ? inside : { ...inside, id };
    });
    return next.every((item, index) => item === items[index]) ? items : next;
  };

  const record = (value: Thing, key: string, owner: Thing): Thing => {
    const ids = KEYS[key];
    const entries = Object.entries(value).map(([name, each]): [string, unknown] => {
      if (key === 'when') {
        return [one('fields', name), mapCondition(String(each), quoted, change, name)];
      }
      if (key === 'fields' && owner.kind === 'link') return [name, one('fields', String(each))];
      return ids === undefined ? [name, property(each, name, value)] : [one(ids, name), each];
    });
    const isSame = entries.every(([name, each]) => value[name] === each);
    return isSame ? value : Object.fromEntries(entries);
  };

  const property = (value: unknown, key: string, owner: Thing): unknown => {
    if (typeof value === 'string') return string(value, key, owner);
    if (Array.isArray(value)) return list(value, key, owner);
    return isThing(value) ? record(value, key, owner) : value;
  };
  const thing = (value: Thing): Thing => record(value, '', value);

  return thing(runbook as unknown as Thing) as unknown as Runbook;
}

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null;
const isListName = (key: string): key is ListName => (LISTS as readonly string[]).includes(key);

/** What a channel fails with: a resource, another channel, or what an option of a field names. */
function dependence(
  { resources, channels }: Runbook,
  { choices }: QuotedIds,
  id: string,
  change: (name: Named) => string,
): string {
  if (resources?.some((each) => each.id === id)) return change(nameOf('resources', id));
  if (channels?.some((each) => each.id === id)) return change(nameOf('channels', id));
  const fields = [...choices].filter(([, options]) => options.has(id));
  const [only] = fields;
  return only && fields.length === 1 ? change({ of: 'choice', field: only[0], id }) : id;
}

function quotedIds({ fields, levels }: Runbook): QuotedIds {
  return {
    choices: new Map(
      (fields ?? []).flatMap((field) =>
        'options' in field ? [[field.id, new Set(field.options.map(({ id }) => id))] as const] : [],
      ),
    ),
    levels: new Set((levels?.scale ?? []).map(({ id }) => id)),
  };
}
