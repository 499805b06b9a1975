/** A point in time: milliseconds since 1970-01-01T00:00:00Z. Written as ISO 8601 wherever people read it. */
export type Instant = number;

export const printInstant = (at: Instant): string => new Date(at).toISOString();

/** The instant of an ISO 8601 date-time that names its zone, or undefined where it is none. */
export function parseInstant(written: string): Instant | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/.test(written)) {
    return undefined;
  }
  const at = Date.parse(written);
  return Number.isNaN(at) ? undefined : at;
}
