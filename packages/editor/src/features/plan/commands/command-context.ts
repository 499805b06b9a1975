import type { Edit, Runbook, Text } from '@tocsin/engine';
import type { PanelName } from '../desk/panel-rail.tsx';
import type { Frame } from '../edits/arrange-boxes.ts';
import type { PickedLine } from '../edits/picked-line.ts';

/** How things stand at the desk when a command is looked at. */
export interface CommandContext {
  readonly runbook: Runbook;
  /** The selected states, the primary one first; those that an undo took away are not among them. */
  readonly states: readonly string[];
  /** The state that the inspector shows. */
  readonly primary: string | undefined;
  readonly line: PickedLine | undefined;
  readonly isPicking: boolean;
  readonly isOutlineOpen: boolean;
  /** A drag on the chart places by hand rather than puts in order. */
  readonly isByHand: boolean;
  readonly isChanged: boolean;
  /** What undo and redo would do; undefined where there is nothing. */
  readonly undoing: Text | undefined;
  readonly redoing: Text | undefined;
  /** What was copied last on this device. */
  readonly copied: Runbook | undefined;
  readonly acts: DeskActs;
}

/** What is open over the desk. */
export type Overlay = 'palette' | 'find' | 'help' | 'add';

/** What commands do beside edits: all that a desk can be asked for. */
export interface DeskActs {
  /** Does an edit that leaves the plan as fit to run as it was; where it is refused, says why. */
  perform(edit: Edit): boolean;
  /** Says why an act cannot be done. */
  refuse(why: Text): void;
  select(states: readonly string[]): void;
  /** Selects a new state and lets its name be typed at once. */
  nameNew(state: string): void;
  rename(state: string): void;
  inspect(state: string): void;
  /** Goes to where its name is written in the language it lacks. */
  translate(state: string): void;
  goTo(state: string): void;
  show(panel: PanelName): void;
  toggleOutline(): void;
  toggleByHand(): void;
  nextArea(): void;
  open(overlay: Overlay): void;
  undo(): void;
  redo(): void;
  save(): void;
  discard(): void;
  connectFrom(state: string): void;
  editTransition(transition: string, from: string): void;
  cancel(): void;
  copy(): void;
  cut(): void;
  paste(): void;
  fit(): void;
  zoomTo(states: readonly string[]): void;
  /** Draws containers as one card each, or as what they hold. */
  fold(states: readonly string[], isFolded: boolean): void;
  isFolded(state: string): boolean;
  /** Where a state is drawn; undefined where it is not. */
  frameOf(state: string): Frame | undefined;
}
