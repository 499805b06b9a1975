import { addCommands } from './add-commands.ts';
import { arrangeCommands } from './arrange-commands.ts';
import type { DeskCommand } from './command.ts';
import { connectCommands } from './connect-commands.ts';
import { editCommands } from './edit-commands.ts';
import { historyCommands } from './history-commands.ts';
import { moveCommands } from './move-commands.ts';
import { selectCommands } from './select-commands.ts';
import { viewCommands } from './view-commands.ts';

/** Everything that can be done at the desk, in the order the palette offers it. */
export const COMMANDS: readonly DeskCommand[] = [
  ...addCommands,
  ...connectCommands,
  ...editCommands,
  ...historyCommands,
  ...moveCommands,
  ...arrangeCommands,
  ...selectCommands,
  ...viewCommands,
];

const BY_ID = new Map(COMMANDS.map((command) => [command.id, command]));

/** The command of an id that the source itself names. */
export function commandOf(id: string): DeskCommand {
  const command = BY_ID.get(id);
  if (!command) throw new Error(`no command ${id}`);
  return command;
}
