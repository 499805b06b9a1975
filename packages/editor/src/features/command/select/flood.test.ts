import { describe, expect, it } from 'vitest';
import { alarmLines, floodSince } from './flood.ts';

const minute = 60_000;
const every = (count: number, gapMs: number, from = 0) =>
  Array.from({ length: count }, (_, index) => from + index * gapMs);

describe('floodSince', () => {
  it('is no flood at ten alarms in ten minutes, and one at the eleventh', () => {
    expect(floodSince(every(10, 1000), 20_000)).toBeUndefined();
    expect(floodSince(every(11, 1000), 20_000)).toBe(10_000);
  });

  it('goes on until fewer than five came in the last ten minutes', () => {
    const raised = every(11, 1000);
    // At ten minutes after the seventh, seven have left the window and four remain.
    expect(floodSince(raised, 10 * minute + 5_999)).toBe(10_000);
    expect(floodSince(raised, 10 * minute + 6_000)).toBeUndefined();
  });

  it('does not begin again at six in the window, but does at eleven', () => {
    const first = every(11, 1000);
    const later = every(6, 1000, 60 * minute);
    expect(floodSince([...first, ...later], 61 * minute)).toBeUndefined();
    const flood = every(11, 1000, 60 * minute);
    expect(floodSince([...first, ...flood], 61 * minute)).toBe(60 * minute + 10_000);
  });

  it('does not look ahead', () => {
    expect(floodSince(every(11, 1000), 9_000)).toBeUndefined();
  });
});

describe('alarmLines', () => {
  const alarm = (id: string, group: string, raisedAt: number, lifeSafety = false) => ({
    id,
    group,
    raisedAt,
    lifeSafety,
  });
  const alarms = [
    alarm('a', 'tech', 1),
    alarm('b', 'desk', 2),
    alarm('c', 'tech', 3),
    alarm('d', 'tech', 4, true),
  ];

  it('lists each alarm, newest first, while there is no flood', () => {
    expect(alarmLines(alarms, false).map((line) => line.kind === 'one' && line.alarm.id)).toEqual([
      'd',
      'c',
      'b',
      'a',
    ]);
  });

  it('keeps one line a group in a flood, and never folds alarms about life', () => {
    expect(alarmLines(alarms, true)).toEqual([
      { kind: 'one', alarm: alarms[3] },
      { kind: 'many', group: 'tech', alarms: [alarms[2], alarms[0]] },
      { kind: 'one', alarm: alarms[1] },
    ]);
  });
});
