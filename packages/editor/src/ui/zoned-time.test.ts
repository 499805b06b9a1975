import { describe, expect, it } from 'vitest';
import { instantOfWall, wallTime, zoneLabel } from './zoned-time.ts';

const at = (iso: string) => Date.parse(iso);

describe('wallTime', () => {
  it('shows the time of the place, with seconds', () => {
    expect(wallTime(at('2026-03-01T16:05:09Z'), 'Asia/Shanghai')).toEqual({
      date: '2026-03-02',
      time: '00:05:09',
    });
  });
});

describe('instantOfWall', () => {
  it('reads a time of the place, with or without seconds', () => {
    expect(instantOfWall('2026-03-02T00:05', 'Asia/Shanghai')).toBe(at('2026-03-01T16:05:00Z'));
    expect(instantOfWall('2026-03-02T00:05:09', 'Asia/Shanghai')).toBe(at('2026-03-01T16:05:09Z'));
  });
  it('goes there and back at every hour around a change of summer time', () => {
    for (let hour = 0; hour < 72; hour += 1) {
      const instant = at('2026-03-28T00:30:00Z') + hour * 3_600_000;
      const { date, time } = wallTime(instant, 'Europe/Berlin');
      expect(instantOfWall(`${date}T${time}`, 'Europe/Berlin')).toBe(instant);
    }
  });
  it('reads an hour left out by summer time as the hour after it', () => {
    expect(instantOfWall('2026-03-29T02:30', 'Europe/Berlin')).toBe(at('2026-03-29T01:30:00Z'));
  });
  it('reads an hour that comes twice as the first of them', () => {
    expect(instantOfWall('2026-10-25T02:30', 'Europe/Berlin')).toBe(at('2026-10-25T00:30:00Z'));
  });
  it('refuses what is no time', () => {
    expect(instantOfWall('', 'Asia/Shanghai')).toBeUndefined();
    expect(instantOfWall('2026-13-41T99:00', 'Asia/Shanghai')).toBeUndefined();
  });
});

describe('zoneLabel', () => {
  it('writes the difference from UTC', () => {
    expect(zoneLabel(at('2026-01-01T00:00:00Z'), 'Asia/Shanghai')).toBe('UTC+8');
    expect(zoneLabel(at('2026-01-01T00:00:00Z'), 'Asia/Kolkata')).toBe('UTC+5:30');
    expect(zoneLabel(at('2026-01-01T00:00:00Z'), 'America/New_York')).toBe('UTC−5');
    expect(zoneLabel(at('2026-01-01T00:00:00Z'), 'UTC')).toBe('UTC');
  });
});
