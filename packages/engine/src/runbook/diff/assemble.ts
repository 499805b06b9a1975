import type { ChartState } from '../chart.ts';
import type { Json, ListName } from '../edit/edit.ts';
import { LISTS } from '../edit/edit.ts';
import type { Runbook } from '../runbook.ts';
import type { Thing, Things } from './things.ts';
import { BOXES, optionsOf, statesIn, waysFrom } from './things.ts';

type Value = { readonly [key: string]: Json };

/** Puts a document together again: the inverse of `thingsOf`. Whether it is one is for `checkShape` to say. */
export function assemble({ all, slots }: Things): Runbook {
  const inSlot = (slot: string): Thing[] =>
    (slots.get(slot) ?? []).flatMap((key) => all.get(key) ?? []);
  const plain = (slot: string): Value[] => inSlot(slot).map(withId);
  const root = (what: string): Value | undefined => all.get(what)?.properties;

  const state = (thing: Thing): Value => {
    const { kind } = thing.properties;
    const ways = waysFrom(thing.id);
    return {
      ...withId(thing),
      ...(slots.has(ways) && { transitions: plain(ways) }),
      ...(kind === 'decision' && { options: plain(optionsOf(thing.id)) }),
      ...(slots.has(statesIn(thing.id)) && { states: inSlot(statesIn(thing.id)).map(state) }),
    };
  };

  const levels = root('level-table');
  const lists = LISTS.filter((list) => !TABLE.has(list) && slots.has(list));
  const layout = root('layout');
  return {
    tocsin: 1,
    ...root('runbook'),
    ...Object.fromEntries(lists.map((list) => [list, plain(list)])),
    ...(levels && { levels: { ...levels, scale: plain('levels'), rules: plain('rules') } }),
    chart: {
      ...root('chart'),
      states: inSlot(statesIn(null)).map(state) as unknown as ChartState[],
    },
    ...(layout && {
      layout: {
        ...layout,
        boxes: Object.fromEntries(inSlot(BOXES).map(({ id, properties }) => [id, properties])),
      },
    }),
  } as unknown as Runbook;
}

const TABLE: ReadonlySet<ListName> = new Set(['levels', 'rules'] as const);

const withId = ({ id, properties }: Thing): Value => ({ id, ...properties });
