import type { Text } from '@tocsin/engine';
import type { CommandContext } from './command-context.ts';

/** Where a command stands in the palette and on the sheet of shortcuts. */
export const GROUPS = ['draw', 'edit', 'arrange', 'select', 'view', 'plan'] as const;
export type CommandGroup = (typeof GROUPS)[number];

/**
 * One thing that can be done at the desk. The toolbar, the menus, the palette, the keyboard and the sheet of shortcuts
 * all read the one list of them, so that what is offered is the same everywhere and only what can be done there.
 */
export interface DeskCommand {
  readonly id: string;
  readonly group: CommandGroup;
  /** Said where there is room; where what it would do is to be named, made from how things stand. */
  readonly label: Text | ((context: CommandContext) => Text);
  /** Shortcuts as `matchesKeys` reads them, the one to show first. */
  readonly keys?: readonly string[];
  /** Works from inside a field as well. */
  readonly whileTyping?: boolean;
  /** The browser brings it as an event of its own (copy, cut, paste): the keys are only shown. */
  readonly isNative?: boolean;
  readonly isAvailable: (context: CommandContext) => boolean;
  readonly run: (context: CommandContext) => void;
}

export const labelOf = (command: DeskCommand, context: CommandContext): Text =>
  typeof command.label === 'function' ? command.label(context) : command.label;
