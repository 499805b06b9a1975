import { durationMs } from '../duration.ts';
import type { Instant } from '../instant.ts';
import { anchorKey } from '../plan.ts';
import type { Target } from '../runbook/timing.ts';
import { ENGINE } from './actor.ts';
import type { TimerArm } from './event.ts';
import { stepRun } from './lookup.ts';
import { issue } from './notices.ts';
import type { Run } from './run.ts';
import type { Session } from './session.ts';
import { emit, holds, queue } from './session.ts';

/** Timing targets in a run: when their clocks start, stop, are retimed or void. */

const DEFAULT_WARN_SHARE = 0.8;

export const isRunning = (run: Run, target: string): boolean => {
  const state = run.targets[target];
  return state !== undefined && state.stoppedAt === undefined && state.voidedAt === undefined;
};

/** Something a target or notice may hang on has happened. `at` is when it took effect. */
export function moment(session: Session, key: string, at: Instant): void {
  const { plan } = session;
  for (const target of plan.stops.get(key) ?? []) stop(session, target, at);
  for (const target of plan.starts.get(key) ?? []) start(session, target, at);
  for (const notification of plan.notices.get(key) ?? []) issue(session, notification, at);
  if (key.startsWith('opened:')) revive(session, key.slice('opened:'.length));
}

function stop(session: Session, target: Target, at: Instant): void {
  if (!isRunning(session.run, target.id)) return;
  emit(session, { type: 'targetStopped', target: target.id, stoppedAt: at, at, by: ENGINE });
}

/** How long a target may take at the level that is in force, in milliseconds; undefined where the plan gives no figure. */
export function allowedMs(run: Run, target: Target): number | undefined {
  const level = run.levels.response?.level;
  const written =
    (level === undefined ? undefined : target.withinByLevel?.[level]) ?? target.within;
  return written === undefined ? undefined : durationMs(written);
}

/**
 * [T1] A clock that runs already goes on; one that has stopped starts a new round. [T2] A corrected time of start is judged afresh,
 * against the moment at which the promise was kept if that is known already.
 */
function start(session: Session, target: Target, at: Instant): void {
  const isCorrection =
    target.from?.on === 'field' && session.run.targets[target.id]?.startedAt !== at;
  if (isRunning(session.run, target.id) && !isCorrection) return;
  if (!isWanted(session, target)) return;
  const keptAt = keptSince(session, target);
  if (keptAt !== undefined && keptAt < at) return;
  launch(session, target, at);
  if (keptAt !== undefined) stop(session, target, keptAt);
}

function isWanted(session: Session, target: Target): boolean {
  const level = session.run.levels.response?.level;
  if (target.levels && (level === undefined || !target.levels.includes(level))) return false;
  return holds(session, target.when) === true;
}

/** When the mark that stops the clock was set, if it has been. */
function keptSince(session: Session, target: Target): Instant | undefined {
  const { to } = target;
  if (!to || !('step' in to) || to.on === 'opened') return undefined;
  const step = stepRun(session.plan, session.run, to.step);
  const doneAt = step.status === 'done' ? step.closedAt : undefined;
  if (to.on === 'done') return doneAt;
  if (to.on === 'decided')
    return to.choice === undefined || to.choice === step.choice ? doneAt : undefined;
  const startedAt = step.startedAt ?? doneAt;
  return to.on === 'started' ? startedAt : (step.acknowledgedAt ?? startedAt);
}

export function launch(session: Session, target: Target, startedAt: Instant): void {
  const withinMs = allowedMs(session.run, target);
  const clock = withinMs === undefined ? {} : deadlines(target, startedAt, withinMs);
  emit(session, {
    type: 'targetStarted',
    target: target.id,
    startedAt,
    ...(withinMs === undefined ? {} : { withinMs }),
    ...clock,
    at: startedAt,
    by: ENGINE,
    arms: withinMs === undefined ? [] : timersFor(session.run, target.id, clock),
  });
}

interface Deadlines {
  readonly dueAt?: Instant;
  readonly warnAt?: Instant;
}

function deadlines(target: Target, startedAt: Instant, withinMs: number): Required<Deadlines> {
  const share = target.warnAt ?? DEFAULT_WARN_SHARE;
  return { dueAt: startedAt + withinMs, warnAt: startedAt + Math.round(withinMs * share) };
}

function timersFor(
  run: Run,
  target: string,
  clock: Deadlines,
  round?: number,
): readonly TimerArm[] {
  const number = round ?? (run.targets[target]?.round ?? 0) + 1;
  const owner = `target:${target}`;
  const timers: TimerArm[] = [];
  if (clock.warnAt !== undefined) {
    timers.push({
      id: `warn:${target}:${number}`,
      owner,
      dueAt: clock.warnAt,
      purpose: { for: 'target-warn', target },
    });
  }
  if (clock.dueAt !== undefined) {
    timers.push({
      id: `due:${target}:${number}`,
      owner,
      dueAt: clock.dueAt,
      purpose: { for: 'target-due', target },
    });
  }
  return timers;
}

/** The level changed: running clocks take the figure of the new level, and promises made only for other levels are void. */
export function retime(session: Session): void {
  const level = session.run.levels.response?.level;
  if (level === undefined) return;
  for (const target of session.plan.targets.values()) {
    const state = session.run.targets[target.id];
    if (!state || !isRunning(session.run, target.id)) continue;
    if (target.levels && !target.levels.includes(level)) {
      emit(session, { type: 'targetVoided', target: target.id, why: 'level', by: ENGINE });
      continue;
    }
    const withinMs = allowedMs(session.run, target);
    if (withinMs === undefined || withinMs === state.withinMs || state.missedAt !== undefined)
      continue;
    const clock = deadlines(target, state.startedAt, withinMs);
    emit(session, {
      type: 'targetRetimed',
      target: target.id,
      ...clock,
      withinMs,
      level,
      by: ENGINE,
      arms: timersFor(session.run, target.id, clock, state.round),
    });
  }
}

/** A step was skipped or found not to apply: what was promised of it, and not yet broken, is void. */
export function voidFor(session: Session, step: string): void {
  for (const on of ['done', 'started', 'acknowledged', 'opened', 'decided'] as const) {
    for (const target of session.plan.stops.get(anchorKey({ on, step })) ?? []) {
      const state = session.run.targets[target.id];
      if (!state || !isRunning(session.run, target.id) || state.missedAt !== undefined) continue;
      emit(session, { type: 'targetVoided', target: target.id, why: 'step', by: ENGINE });
    }
  }
}

/** A step is open again: what was promised of it and had been void runs on from its first start. */
function revive(session: Session, step: string): void {
  for (const on of ['done', 'started', 'acknowledged', 'decided'] as const) {
    for (const target of session.plan.stops.get(anchorKey({ on, step })) ?? []) {
      const state = session.run.targets[target.id];
      if (state?.voidedAt !== undefined && isWanted(session, target))
        launch(session, target, state.startedAt);
    }
  }
}

export function pause(session: Session, target: string, reason: string): void {
  emit(session, { type: 'targetPaused', target, reason });
}

/** Time spent paused does not count. */
export function resume(session: Session, id: string, reason: string): void {
  const state = session.run.targets[id];
  if (!state || state.pausedAt === undefined) return;
  const shift = session.at - state.pausedAt;
  const clock: Deadlines = {
    ...(state.dueAt === undefined ? {} : { dueAt: state.dueAt + shift }),
    ...(state.warnAt === undefined || state.warnedAt !== undefined
      ? {}
      : { warnAt: state.warnAt + shift }),
  };
  const arms = state.missedAt === undefined ? timersFor(session.run, id, clock, state.round) : [];
  emit(session, { type: 'targetResumed', target: id, reason, ...clock, arms });
}

/** What a run leaves behind: promises neither kept nor broken are void. */
export function voidAll(session: Session): void {
  for (const id of Object.keys(session.run.targets)) {
    if (!isRunning(session.run, id)) continue;
    emit(session, { type: 'targetVoided', target: id, why: 'ended', by: ENGINE });
  }
}

/** Time given in a field that holds an instant starts clocks at that instant; any other field, when it is given. */
export function fieldMoment(session: Session, field: string, instant: Instant | undefined): void {
  queue(session, { do: 'moment', key: `field:${field}`, at: instant ?? session.at });
}
