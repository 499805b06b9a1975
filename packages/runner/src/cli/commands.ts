import type { Command } from './command.ts';

/** Every subcommand by name, loaded when it is asked for so that each starts quickly. */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./serve.ts')).serve,
  check: async () => (await import('./check.ts')).check,
  facts: async () => (await import('./facts.ts')).facts,
  simulate: async () => (await import('./simulate.ts')).simulate,
  replay: async () => (await import('./replay.ts')).replay,
  schema: async () => (await import('./schema.ts')).schema,
  fmt: async () => (await import('./fmt.ts')).fmt,
};
