import { pointer } from '../../problem.ts';
import type { Chart, ChartState } from '../chart.ts';
import type { Json, ListName } from '../edit/edit.ts';
import { LISTS } from '../edit/edit.ts';
import { isAbsent, readList } from '../edit/lists.ts';
import type { Runbook } from '../runbook.ts';

/** What a thing in a document is. `levels` is a step of the scale, `level-table` all of the levels. */
export type What =
  | 'runbook'
  | 'level-table'
  | 'chart'
  | 'layout'
  | 'state'
  | 'transition'
  | 'option'
  | 'box'
  | ListName;

export type Properties = Readonly<Record<string, Json>>;

/** One thing of a document with what it says itself; what it holds are things of their own. */
export interface Thing {
  /** Names it in every version: what it is and its id, not where it stands. */
  readonly key: string;
  readonly what: What;
  readonly id: string;
  /** The list it stands in; undefined for what every document has once. */
  readonly slot: string | undefined;
  readonly properties: Properties;
  /** JSON Pointer into the document. */
  readonly path: string;
}

/** A document taken apart: every thing by its key, and every list of them in its order. */
export interface Things {
  readonly all: ReadonlyMap<string, Thing>;
  /** Keys by slot; a list that the document does not have is missing. */
  readonly slots: ReadonlyMap<string, readonly string[]>;
}

export const stateKey = (id: string): string => `state/${id}`;
export const statesIn = (container: string | null): string =>
  container === null ? 'states' : `states/${container}`;
export const waysFrom = (state: string): string => `transitions/${state}`;
export const optionsOf = (state: string): string => `options/${state}`;
export const BOXES = 'boxes';

/** The state that a slot belongs to; undefined for the top and for the lists of the document. */
export const holderOf = (slot: string | undefined): string | undefined =>
  /^(?:states|transitions|options)\/(.+)$/.exec(slot ?? '')?.[1];

const HELD = new Set<string>(['tocsin', 'chart', 'layout', ...LISTS]);

const without = (value: object, keys: ReadonlySet<string>): Properties =>
  Object.fromEntries(
    Object.entries(value).filter(([key, item]) => !keys.has(key) && item !== undefined),
  ) as Properties;

const ID = new Set(['id']);
const STATE_HOLDS = new Set(['id', 'states', 'transitions']);
const DECISION_HOLDS = new Set([...STATE_HOLDS, 'options']);
const TABLE_HOLDS = new Set(['scale', 'rules']);

/** Takes a document apart into things with ids, so that versions are compared and merged by id, not by place. */
export function thingsOf(runbook: Runbook): Things {
  const all = new Map<string, Thing>();
  const slots = new Map<string, string[]>();
  const add = (thing: Thing): void => {
    // Some lists may hold an id twice; both entries are kept.
    let { key } = thing;
    while (all.has(key)) key += '#';
    all.set(key, { ...thing, key });
    if (thing.slot !== undefined) slots.get(thing.slot)?.push(key);
  };
  const root = (what: What, properties: Properties, path: string): void =>
    add({ key: what, what, id: '', slot: undefined, properties, path });

  root('runbook', without(runbook, HELD), '');
  if (runbook.levels) root('level-table', without(runbook.levels, TABLE_HOLDS), '/levels');
  root('chart', without(runbook.chart, new Set(['states'])), '/chart');
  addStates(runbook.chart, add, slots);
  for (const list of LISTS) addList(runbook, list, add, slots);
  if (runbook.layout) {
    root('layout', without(runbook.layout, new Set(['boxes'])), '/layout');
    slots.set(BOXES, []);
    for (const [id, box] of Object.entries(runbook.layout.boxes)) {
      const path = `/layout/boxes/${id}`;
      add({ key: `box/${id}`, what: 'box', id, slot: BOXES, properties: without(box, ID), path });
    }
  }
  return { all, slots };
}

type Add = (thing: Thing) => void;

function addStates(chart: Chart, add: Add, slots: Map<string, string[]>): void {
  const visit = (states: readonly ChartState[], slot: string, path: string): void => {
    slots.set(slot, []);
    states.forEach((state, index) => {
      const at = `${path}/states/${index}`;
      const held = state.kind === 'decision' ? DECISION_HOLDS : STATE_HOLDS;
      const { id } = state;
      const properties = without(state, held);
      add({ key: stateKey(id), what: 'state', id, slot, properties, path: at });
      if (state.transitions) {
        const ways = waysFrom(id);
        slots.set(ways, []);
        state.transitions.forEach((way, place) => {
          addHeld(
            add,
            'transition',
            `transition/${way.id}`,
            way,
            ways,
            `${at}/transitions/${place}`,
          );
        });
      }
      if (state.kind === 'decision') {
        const options = optionsOf(id);
        slots.set(options, []);
        state.options.forEach((option, place) => {
          const key = `option/${id}/${option.id}`;
          addHeld(add, 'option', key, option, options, `${at}/options/${place}`);
        });
      }
      if ('states' in state) visit(state.states, statesIn(id), at);
    });
  };
  visit(chart.states, statesIn(null), '/chart');
}

const addHeld = (
  add: Add,
  what: What,
  key: string,
  value: { readonly id: string },
  slot: string,
  path: string,
): void => add({ key, what, id: value.id, slot, properties: without(value, ID), path });

function addList(runbook: Runbook, list: ListName, add: Add, slots: Map<string, string[]>): void {
  if (isAbsent(runbook, list)) return;
  slots.set(list, []);
  const parts =
    list === 'levels' ? ['levels', 'scale'] : list === 'rules' ? ['levels', 'rules'] : [list];
  readList(runbook, list).forEach((entry, index) => {
    addHeld(add, list, `${list}/${entry.id}`, entry, list, pointer([...parts, index]));
  });
}
