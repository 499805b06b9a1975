import type { Instant, JournalRecord, RunEvent } from '@tocsin/engine';

/** The numbered lines that an entry ending at `last` stands for, from the one after `after`. */
export function entryRecords(
  run: string,
  last: number,
  recordedAt: Instant,
  events: readonly RunEvent[],
  after: number,
): JournalRecord[] {
  const first = last - events.length + 1;
  const skipped = Math.max(0, after - first + 1);
  return events
    .slice(skipped)
    .map((event, index) => ({ run, seq: first + skipped + index, recordedAt, event }));
}
