import type { Instant } from '@tocsin/engine';
import { printInstant } from '@tocsin/engine';
import { wallTime, zoneLabel } from './zoned-time.ts';

export interface InstantTextProps {
  readonly at: Instant;
  /** The run's or the runbook's zone (IANA name). */
  readonly timeZone: string;
  readonly show?: 'time' | 'date-time';
}

/** An instant as the clock on the wall showed it, with seconds; the date and the zone on hovering. */
export function InstantText({ at, timeZone, show = 'time' }: InstantTextProps) {
  const wall = wallTime(at, timeZone);
  const full = `${wall.date} ${wall.time}`;
  return (
    <time
      className="tc-tabular"
      dateTime={printInstant(at)}
      title={`${full} ${zoneLabel(at, timeZone)}`}
    >
      {show === 'time' ? wall.time : full}
    </time>
  );
}
