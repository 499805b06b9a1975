import type { Command } from './command.ts';

/** Every subcommand by name, loaded when it is asked for so that each starts quickly. */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./serve.ts')).serve,
};
