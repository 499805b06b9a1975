import type { Instant } from '../instant.ts';
import type { JournalRecord, RunEvent } from './event.ts';

/** Events as the next lines of a journal. */
export const recordsOf = (
  run: string,
  lastSeq: number,
  recordedAt: Instant,
  events: readonly RunEvent[],
): readonly JournalRecord[] =>
  events.map((event, index) => ({ run, seq: lastSeq + index + 1, recordedAt, event }));
