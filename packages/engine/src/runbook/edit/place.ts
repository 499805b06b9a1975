import type { Text } from '../../text.ts';
import type { Runbook } from '../runbook.ts';
import type { Json, ListName, Place } from './edit.ts';
import { readList, writeList } from './lists.ts';
import { findState, findTransition, replaceState } from './state-tree.ts';

/** A thing's properties, read as plain data. */
export type Properties = Readonly<Record<string, Json | undefined>>;

/** The thing at a place, or undefined where there is none. */
export function readPlace(runbook: Runbook, place: Place): Properties | undefined {
  const found = lookUp(runbook, place);
  return found as Properties | undefined;
}

function lookUp(runbook: Runbook, place: Place): object | undefined {
  switch (place.of) {
    case 'runbook':
      return runbook;
    case 'levels':
      return runbook.levels;
    case 'chart':
      return runbook.chart;
    case 'state':
      return findState(runbook, place.id)?.state;
    case 'transition':
      return findTransition(runbook, place.id)?.transition;
    case 'option': {
      const state = findState(runbook, place.state)?.state;
      return state?.kind === 'decision'
        ? state.options.find((option) => option.id === place.id)
        : undefined;
    }
    case 'item':
      return readList(runbook, place.list).find((entry) => entry.id === place.id);
  }
}

/** The document with one property of the thing at a place given a value, or taken away. The place must exist. */
export function writeProperty(
  runbook: Runbook,
  place: Place,
  key: string,
  value: Json | undefined,
): Runbook {
  const write = <T extends object>(thing: T): T => withProperty(thing, key, value);
  switch (place.of) {
    case 'runbook':
      return write(runbook);
    case 'levels':
      return runbook.levels ? { ...runbook, levels: write(runbook.levels) } : runbook;
    case 'chart':
      return { ...runbook, chart: write(runbook.chart) };
    case 'state':
      return replaceState(runbook, place.id, write);
    case 'transition': {
      const owner = findTransition(runbook, place.id)?.owner;
      if (!owner) return runbook;
      return replaceState(runbook, owner.id, (state) => ({
        ...state,
        transitions: (state.transitions ?? []).map((each) =>
          each.id === place.id ? write(each) : each,
        ),
      }));
    }
    case 'option':
      return replaceState(runbook, place.state, (state) =>
        state.kind === 'decision'
          ? {
              ...state,
              options: state.options.map((each) => (each.id === place.id ? write(each) : each)),
            }
          : state,
      );
    case 'item': {
      const entries = readList(runbook, place.list);
      return writeList(
        runbook,
        place.list,
        entries.map((entry) => (entry.id === place.id ? write(entry) : entry)),
      );
    }
  }
}

/** Keeps the keys in their order; whether the value fits is for the schema to judge, after the edit. */
function withProperty<T extends object>(thing: T, key: string, value: Json | undefined): T {
  if (value !== undefined) return { ...thing, [key]: value };
  const entries = Object.entries(thing).filter(([name]) => name !== key);
  return Object.fromEntries(entries) as T;
}

const LIST_WORDS: Readonly<Record<ListName, Text>> = {
  scope: { zh: '适用范围', en: 'scope item' },
  entry: { zh: '启动条件', en: 'entry condition' },
  groups: { zh: '小组', en: 'group' },
  channels: { zh: '通知渠道', en: 'channel' },
  fields: { zh: '字段', en: 'field' },
  forms: { zh: '表单', en: 'form' },
  levels: { zh: '级别', en: 'level' },
  rules: { zh: '定级规则', en: 'level rule' },
  targets: { zh: '时限', en: 'timing target' },
  escalations: { zh: '升级规则', en: 'escalation' },
  notifications: { zh: '通知规则', en: 'notification rule' },
  resources: { zh: '资源', en: 'resource' },
  upkeep: { zh: '日常工作', en: 'upkeep item' },
  references: { zh: '引用', en: 'reference' },
  gaps: { zh: '留白', en: 'gap' },
};

export const listWord = (list: ListName): Text => LIST_WORDS[list];

/** What a place is called when it turns out not to exist. */
export function placeWords(place: Place): { readonly what: Text; readonly id: string } {
  switch (place.of) {
    case 'runbook':
      return { what: { zh: '预案', en: 'runbook' }, id: '' };
    case 'levels':
      return { what: { zh: '分级', en: 'level table' }, id: '' };
    case 'chart':
      return { what: { zh: '状态图', en: 'chart' }, id: '' };
    case 'state':
      return { what: { zh: '状态', en: 'state' }, id: place.id };
    case 'transition':
      return { what: { zh: '转移', en: 'transition' }, id: place.id };
    case 'option':
      return { what: { zh: '选项', en: 'option' }, id: `${place.state}/${place.id}` };
    case 'item':
      return { what: listWord(place.list), id: place.id };
  }
}
