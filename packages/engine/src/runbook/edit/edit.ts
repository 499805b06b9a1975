import type { Language, Text } from '../../text.ts';
import type { ChartState, Transition } from '../chart.ts';
import type { Box } from '../runbook.ts';

/**
 * Edits of a runbook: plain JSON, each with an inverse that is an edit again. They address things by id, never by
 * position or reference, so that they can be stored, sent, replayed on a grown document and merged.
 */
export type Edit =
  | SetText
  | SetProperty
  | SetTest
  | AddState
  | RemoveState
  | DetachState
  | MoveState
  | AddTransition
  | RemoveTransition
  | AddItem
  | RemoveItem
  | PlaceBox
  | Rename
  | Batch;

/** A thing in a document that has properties of its own. */
export type Place =
  | { readonly of: 'runbook' }
  | { readonly of: 'levels' }
  | { readonly of: 'chart' }
  | { readonly of: 'state'; readonly id: string }
  | { readonly of: 'transition'; readonly id: string }
  | { readonly of: 'option'; readonly state: string; readonly id: string }
  | { readonly of: 'item'; readonly list: ListName; readonly id: string };

/** Whatever has an id that other parts of a document, or people, call it by. `choice`: an option of a field. */
export type Named =
  | Exclude<Place, { readonly of: 'runbook' | 'levels' | 'chart' }>
  | { readonly of: 'choice'; readonly field: string; readonly id: string };

/** The lists of a document whose entries have ids; `levels` is the scale, `rules` the level table. */
export const LISTS = [
  'scope',
  'entry',
  'groups',
  'channels',
  'fields',
  'forms',
  'levels',
  'rules',
  'targets',
  'escalations',
  'notifications',
  'resources',
  'upkeep',
  'references',
  'gaps',
] as const;
export type ListName = (typeof LISTS)[number];

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

/** Writes a text in one language; the other language stays as it is. */
export interface SetText {
  readonly do: 'setText';
  readonly at: Place;
  readonly key: string;
  readonly language: Language;
  readonly value: string;
}

/** Gives a property a value, or takes it away where none is given. */
export interface SetProperty {
  readonly do: 'setProperty';
  readonly at: Place;
  readonly key: string;
  readonly value?: Json;
}

/** Sets or takes away one test of a row of the level table, or of an entry condition. */
export interface SetTest {
  readonly do: 'setTest';
  readonly list: 'rules' | 'entry';
  readonly id: string;
  readonly field: string;
  readonly test?: string;
}

/** Puts a state (with all it holds) among the children of a container; null is the top. */
export interface AddState {
  readonly do: 'addState';
  readonly into: string | null;
  readonly index: number;
  readonly state: ChartState;
}

/** Takes a state out and joins up what pointed to it: lines lead on to what follows, mentions of it go. */
export interface RemoveState {
  readonly do: 'removeState';
  readonly id: string;
}

/** Takes a state out and touches nothing else: the inverse of adding one. */
export interface DetachState {
  readonly do: 'detachState';
  readonly id: string;
}

/** Moves a state to a place among the children of a container, counted with the state itself taken out. */
export interface MoveState {
  readonly do: 'moveState';
  readonly id: string;
  readonly into: string | null;
  readonly index: number;
}

export interface AddTransition {
  readonly do: 'addTransition';
  readonly from: string;
  readonly index: number;
  readonly transition: Transition;
}

export interface RemoveTransition {
  readonly do: 'removeTransition';
  readonly id: string;
}

/** Adds an entry to one of the lists: a target, a group, a field, a level rule … */
export interface AddItem {
  readonly do: 'addItem';
  readonly list: ListName;
  readonly index: number;
  readonly item: { readonly id: string; readonly [key: string]: Json };
}

export interface RemoveItem {
  readonly do: 'removeItem';
  readonly list: ListName;
  readonly id: string;
}

/** Puts a state somewhere by hand, or gives it back to the automatic layout where no box is given. */
export interface PlaceBox {
  readonly do: 'placeBox';
  readonly id: string;
  readonly box?: Box;
}

/** Gives a thing another id and says so wherever the document names it. */
export interface Rename {
  readonly do: 'rename';
  readonly what: Named;
  readonly to: string;
}

/** Several edits that are done and undone as one. */
export interface Batch {
  readonly do: 'batch';
  /** What they come to, said to whoever may take it back. */
  readonly name?: Text;
  readonly edits: readonly Edit[];
}
