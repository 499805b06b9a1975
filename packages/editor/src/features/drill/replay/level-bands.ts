import type { Instant, JournalRecord } from '@tocsin/engine';

/** A stretch of a run on one response level. */
export interface LevelBand {
  readonly level: string | null;
  readonly from: Instant;
  readonly until: Instant;
}

/** The response level over the whole of a film, as it was on record at each instant. */
export function levelBands(
  records: readonly JournalRecord[],
  from: Instant,
  until: Instant,
): LevelBand[] {
  const bands: LevelBand[] = [];
  let open: { level: string | null; from: Instant } = { level: null, from };
  for (const { event, recordedAt } of records) {
    if (event.type !== 'levelChanged' || event.kind !== 'response') continue;
    if (recordedAt > open.from) bands.push({ ...open, until: recordedAt });
    open = { level: event.to, from: recordedAt };
  }
  return until > open.from ? [...bands, { ...open, until }] : bands;
}
