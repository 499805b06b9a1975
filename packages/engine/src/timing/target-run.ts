import type { Instant } from '../instant.ts';

/** One running of a timing target: from the moment its clock started. */
export interface TargetRun {
  readonly id: string;
  readonly startedAt: Instant;
  readonly dueAt?: Instant | undefined;
  readonly warnAt?: Instant | undefined;
  readonly withinMs?: number | undefined;
  readonly warnedAt?: Instant | undefined;
  /** The due time at which the alarm was raised; it stays raised whatever word comes later [R5]. */
  readonly missedAt?: Instant | undefined;
  readonly alarm?: string | undefined;
  readonly stoppedAt?: Instant | undefined;
  readonly voidedAt?: Instant | undefined;
  readonly pausedAt?: Instant | undefined;
  /** How many times it has been started in this run, this one included. */
  readonly round: number;
}

export type Verdict = 'idle' | 'running' | 'met' | 'missed' | 'void';

export interface Judgement {
  readonly verdict: Verdict;
  /** How far past its due time, in milliseconds; of a target still running, so far. */
  readonly missedByMs?: number | undefined;
  /** The alarm was raised, and word came later that the promise had been kept [R5]. */
  readonly reportedLate: boolean;
}

/** [R5] The verdict on a target: a pure function of what the journal says, and of the instant it is asked at while still running. */
export function judge(target: TargetRun | undefined, now: Instant): Judgement {
  if (!target) return { verdict: 'idle', reportedLate: false };
  const { dueAt, stoppedAt } = target;
  if (stoppedAt !== undefined) {
    const overMs = dueAt === undefined ? 0 : stoppedAt - dueAt;
    return overMs > 0
      ? { verdict: 'missed', missedByMs: overMs, reportedLate: false }
      : { verdict: 'met', reportedLate: target.missedAt !== undefined };
  }
  // A promise that was broken before the run ended stays broken.
  if (dueAt !== undefined && target.pausedAt === undefined) {
    const untilAt = target.voidedAt ?? now;
    if (target.missedAt !== undefined || (target.voidedAt === undefined && untilAt > dueAt)) {
      return { verdict: 'missed', missedByMs: Math.max(0, untilAt - dueAt), reportedLate: false };
    }
  }
  return { verdict: target.voidedAt === undefined ? 'running' : 'void', reportedLate: false };
}
