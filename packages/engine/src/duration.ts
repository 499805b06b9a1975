/** A length of time as written in a document: ISO 8601 (`PT1H30M`), short (`1h30m`, `90s`, `2d`) or clock (`1:30:00`). */
export type Duration = string;

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const ISO =
  /^P(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const SHORT =
  /^(?:(\d+(?:\.\d+)?)\s*d)?\s*(?:(\d+(?:\.\d+)?)\s*h)?\s*(?:(\d+(?:\.\d+)?)\s*m(?:in)?)?\s*(?:(\d+(?:\.\d+)?)\s*s)?\s*(?:(\d+)\s*ms)?$/;
const CLOCK = /^(\d+):([0-5]?\d)(?::([0-5]?\d))?$/;

const bounded = (ms: number): number | undefined => (ms <= LONGEST ? Math.round(ms) : undefined);

const amount = (digits: string | undefined): number => (digits === undefined ? 0 : Number(digits));

/** No plan promises anything beyond it, and instants that far off can still be written. */
const LONGEST = 36_525 * DAY;

/** Milliseconds of a written duration (a day is 24 h), or undefined where it is none or longer than a hundred years. */
export function parseDuration(written: string): number | undefined {
  const value = written.trim();
  if (value === '') return undefined;
  const clock = CLOCK.exec(value);
  if (clock) {
    const [, first, second, third] = clock;
    // Two parts read as hours and minutes, the way a plan writes a time of day.
    return bounded(amount(first) * HOUR + amount(second) * MINUTE + amount(third) * SECOND);
  }
  const iso = /\d/.test(value) ? ISO.exec(value) : null;
  const parts = iso ?? SHORT.exec(value);
  if (!parts) return undefined;
  const [, days, hours, minutes, seconds, milliseconds] = parts;
  return bounded(
    amount(days) * DAY +
      amount(hours) * HOUR +
      amount(minutes) * MINUTE +
      amount(seconds) * SECOND +
      amount(milliseconds),
  );
}

/** Milliseconds of a duration that the schema has already accepted. */
export function durationMs(duration: Duration): number {
  const ms = parseDuration(duration);
  if (ms === undefined) throw new Error(`unchecked duration: ${duration}`);
  return ms;
}

/**
 * How long the clock waits before it does something by itself: a second at least, so that a plan drawn in a circle
 * never runs faster than a person can stop it.
 */
export const delayMs = (duration: Duration): number => Math.max(durationMs(duration), SECOND);

/** The canonical ISO 8601 form of a length of time in milliseconds; days are the largest unit. */
export function printDuration(ms: number): Duration {
  const whole = Math.max(0, Math.round(ms));
  const days = Math.floor(whole / DAY);
  const hours = Math.floor((whole % DAY) / HOUR);
  const minutes = Math.floor((whole % HOUR) / MINUTE);
  const seconds = (whole % MINUTE) / SECOND;
  const time = `${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${seconds ? `${seconds}S` : ''}`;
  const date = days ? `${days}D` : '';
  if (!date && !time) return 'PT0S';
  return `P${date}${time ? `T${time}` : ''}`;
}
