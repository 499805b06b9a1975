import type { Instant } from '../instant.ts';
import type { Plan } from '../plan.ts';
import type { JournalRecord } from '../run/event.ts';
import { evolve } from '../run/evolve.ts';
import type { Run } from '../run/run.ts';

/** A journal as a film: the run at any of its moments. */
export interface Film {
  readonly records: readonly JournalRecord[];
  readonly from: Instant;
  readonly until: Instant;
  /** The run as it was known at an instant of the record; undefined before its first line. */
  at(instant: Instant): Run | undefined;
  /** The run after the line with that sequence number, or the last before it. */
  atSeq(seq: number): Run | undefined;
  /** How many lines had been written by an instant. */
  countAt(instant: Instant): number;
}

/** Runs are never changed in place, so keeping one every so often shares most of its parts with its neighbours. */
const KEEP_EVERY = 64;

/** Folds a journal once, keeping a run every few lines, so that any instant is a short fold away. */
export function openFilm(plan: Plan, records: readonly JournalRecord[]): Film {
  const kept: (Run | undefined)[] = [undefined];
  let run: Run | undefined;
  records.forEach((record, index) => {
    run = evolve(plan, run, record);
    if ((index + 1) % KEEP_EVERY === 0) kept.push(run);
  });
  const after = (count: number): Run | undefined => {
    const start = Math.floor(count / KEEP_EVERY);
    let found = kept[start];
    for (let index = start * KEEP_EVERY; index < count; index += 1) {
      const record = records[index];
      if (record) found = evolve(plan, found, record);
    }
    return found;
  };
  const countAt = (instant: Instant): number =>
    firstIndex(records, (record) => record.recordedAt > instant);
  return {
    records,
    from: records[0]?.recordedAt ?? 0,
    until: records.at(-1)?.recordedAt ?? 0,
    at: (instant) => after(countAt(instant)),
    atSeq: (seq) => after(firstIndex(records, (record) => record.seq > seq)),
    countAt,
  };
}

/** The first place where a test that never turns false again holds. */
function firstIndex(
  records: readonly JournalRecord[],
  test: (record: JournalRecord) => boolean,
): number {
  let low = 0;
  let high = records.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const record = records[middle];
    if (record && test(record)) high = middle;
    else low = middle + 1;
  }
  return low;
}
