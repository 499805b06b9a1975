import type { Text } from '@tocsin/engine';
import { createContext, useContext } from 'react';
import { commandOf } from './all-commands.ts';
import type { DeskCommand } from './command.ts';
import { labelOf } from './command.ts';
import type { CommandContext } from './command-context.ts';

/** How things stand, for whatever offers commands. */
export const CommandsContext = createContext<CommandContext | undefined>(undefined);

export function useCommandContext(): CommandContext {
  const context = useContext(CommandsContext);
  if (!context) throw new Error('no planner’s desk above');
  return context;
}

export interface OfferedCommand {
  readonly command: DeskCommand;
  readonly label: Text;
  readonly isAvailable: boolean;
  readonly run: () => void;
}

/** A command as it can be offered right now. */
export function offered(command: DeskCommand, context: CommandContext): OfferedCommand {
  return {
    command,
    label: labelOf(command, context),
    isAvailable: command.isAvailable(context),
    run: () => command.run(context),
  };
}

/** One command, for a button of its own. */
export function useCommand(id: string): OfferedCommand {
  return offered(commandOf(id), useCommandContext());
}
