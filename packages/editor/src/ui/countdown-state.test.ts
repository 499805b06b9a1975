import { describe, expect, it } from 'vitest';
import { clockFace } from './countdown-state.ts';

const times = { startedAt: 1000, warnAt: 9000, dueAt: 11_000 };

describe('clockFace', () => {
  it('counts down from the start', () => {
    expect(clockFace(times, 3500)).toEqual({ state: 'running', ms: 7500, share: 0.25 });
  });
  it('warns from the warning time on', () => {
    expect(clockFace(times, 8999).state).toBe('running');
    expect(clockFace(times, 9000).state).toBe('warned');
  });
  it('is in time at its due time and missed right after', () => {
    expect(clockFace(times, 11_000).state).toBe('warned');
    expect(clockFace(times, 11_001)).toEqual({ state: 'missed', ms: -1, share: 1 });
  });
  it('stands still while paused', () => {
    expect(clockFace({ ...times, pausedAt: 6000 }, 99_000)).toEqual({
      state: 'paused',
      ms: 5000,
      share: 0.5,
    });
  });
  it('counts up where no time is set', () => {
    expect(clockFace({ startedAt: 1000 }, 4000)).toEqual({
      state: 'open-ended',
      ms: 3000,
      share: 0,
    });
  });
});
