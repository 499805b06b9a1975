import type { JournalRecord, RunCommand } from '@tocsin/engine';

/** Commands that no record speaks of yet. */
export function unrecorded(
  commands: readonly RunCommand[],
  records: readonly JournalRecord[],
): RunCommand[] {
  // A command is recorded within moments of its answer: only the last lines need be looked through.
  const recent = new Set(records.slice(-500).map(({ event }) => event.cmd));
  return commands.filter(({ id }) => !recent.has(id));
}
