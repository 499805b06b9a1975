import type { Instant } from '@tocsin/engine';

/** Wall-clock times of a named time zone: what people read on the wall where the incident is. */

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formatters.set(timeZone, made);
  return made;
}

export interface WallTime {
  /** `2026-03-01` */
  readonly date: string;
  /** `09:05:00` */
  readonly time: string;
}

/** What the clock on the wall shows at an instant, with seconds. */
export function wallTime(at: Instant, timeZone: string): WallTime {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of formatterOf(timeZone).formatToParts(at)) parts[type] = value;
  return {
    date: `${parts.year}-${parts.month}-${parts.day}`,
    time: `${parts.hour}:${parts.minute}:${parts.second}`,
  };
}

/** How far ahead of UTC the zone is at an instant, in milliseconds. */
function offsetAt(at: Instant, timeZone: string): number {
  const { date, time } = wallTime(at, timeZone);
  return Date.parse(`${date}T${time}Z`) - Math.floor(at / 1000) * 1000;
}

/**
 * The instant at which the wall shows `2026-03-01T09:05[:30]`, or undefined where that is no time.
 * An hour that the change to summer time leaves out is read as the hour after it; one that comes
 * twice is read as the first.
 */
export function instantOfWall(written: string, timeZone: string): Instant | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/.test(written)) return undefined;
  const asUtc = Date.parse(`${written}Z`);
  if (Number.isNaN(asUtc)) return undefined;
  const before = asUtc - offsetAt(asUtc - 86_400_000, timeZone);
  const after = asUtc - offsetAt(asUtc + 86_400_000, timeZone);
  const exact = [before, after].find((at) => at + offsetAt(at, timeZone) === asUtc);
  return exact ?? before;
}

/** The zone's difference from UTC as people write it, e.g. `UTC+8`. */
export function zoneLabel(at: Instant, timeZone: string): string {
  const minutes = Math.round(offsetAt(at, timeZone) / 60_000);
  if (minutes === 0) return 'UTC';
  const sign = minutes < 0 ? '−' : '+';
  const hours = Math.floor(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  return `UTC${sign}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}
