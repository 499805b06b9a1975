import type { Instant } from '@tocsin/engine';

/** What a running clock shows. `stopped` clocks are judged elsewhere: they have a verdict. */
export interface ClockFace {
  readonly state: 'open-ended' | 'paused' | 'running' | 'warned' | 'missed';
  /** Until due; negative once overdue; since the start where there is no due time. */
  readonly ms: number;
  /** How much of the time is used up, 0 … 1. */
  readonly share: number;
}

export interface ClockTimes {
  readonly startedAt: Instant;
  readonly dueAt?: Instant | undefined;
  readonly warnAt?: Instant | undefined;
  readonly pausedAt?: Instant | undefined;
}

/** The face of a clock at an instant of the run's own time. */
export function clockFace(times: ClockTimes, now: Instant): ClockFace {
  const at = times.pausedAt ?? now;
  if (times.dueAt === undefined) {
    return {
      state: times.pausedAt === undefined ? 'open-ended' : 'paused',
      ms: Math.max(0, at - times.startedAt),
      share: 0,
    };
  }
  const ms = times.dueAt - at;
  const whole = times.dueAt - times.startedAt;
  const share = whole <= 0 ? 1 : Math.min(1, Math.max(0, (at - times.startedAt) / whole));
  if (times.pausedAt !== undefined) return { state: 'paused', ms, share };
  // Due exactly now is still in time, as the verdict has it.
  if (ms < 0) return { state: 'missed', ms, share: 1 };
  const warned = times.warnAt !== undefined && at >= times.warnAt;
  return { state: warned ? 'warned' : 'running', ms, share };
}
