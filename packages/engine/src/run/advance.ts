import type { Instant } from '../instant.ts';
import type { Plan } from '../plan.ts';
import { ENGINE } from './actor.ts';
import { escalate, miss } from './alarms.ts';
import type { RunEvent, TimerArm } from './event.ts';
import { take } from './flow.ts';
import { isOpen, isStateActive, stepRun } from './lookup.ts';
import { repeatTimer } from './open-item.ts';
import type { Run } from './run.ts';
import type { Session } from './session.ts';
import { emit, holds, queue } from './session.ts';
import { EndlessChart, settle } from './settle.ts';

/** A timer fired more than this after its due time is marked late (in seconds of the wall clock; a drill's run faster). */
const LATE_AFTER_MS = 1000;

/** When this run next needs looking at, or undefined while nothing is armed. */
export function nextDueAt(run: Run): Instant | undefined {
  let least: Instant | undefined;
  for (const timer of Object.values(run.timers)) {
    if (least === undefined || timer.dueAt < least) least = timer.dueAt;
  }
  return least;
}

/** [R4] What every timer due by now brings, in the order of their due times; nothing where none is due. */
export function advance(plan: Plan, run: Run, now: Instant): readonly RunEvent[] {
  const session = openSession(plan, run, now, undefined);
  fireDue(session, now);
  return session.events;
}

export function openSession(plan: Plan, run: Run, now: Instant, cmd: string | undefined): Session {
  return {
    plan,
    run,
    events: [],
    tasks: [],
    clock: now,
    at: now,
    by: ENGINE,
    wall: now,
    cmd,
    context: undefined,
  };
}

/** Fires what is due, one timer at a time, each with everything that follows from it. */
export function fireDue(session: Session, now: Instant): void {
  for (let timer = earliest(session.run, now); timer; timer = earliest(session.run, now)) {
    session.clock = timer.dueAt;
    session.at = timer.dueAt;
    session.by = ENGINE;
    session.context = undefined;
    const late = now - timer.dueAt > LATE_AFTER_MS * Math.max(1, session.run.clock.rate);
    const before = { run: session.run, count: session.events.length };
    try {
      emit(session, { type: 'timerDue', timer, ...(late ? { late } : {}) });
      fire(session, timer, late);
      settle(session);
    } catch (error) {
      if (!(error instanceof EndlessChart)) throw error;
      // What it began is taken back; that it was due, and led nowhere, is not.
      session.run = before.run;
      session.events.length = before.count;
      session.tasks.length = 0;
      emit(session, { type: 'timerDue', timer, stuck: true, ...(late ? { late } : {}) });
    }
  }
  session.clock = now;
  session.at = now;
  session.context = undefined;
}

function earliest(run: Run, now: Instant): TimerArm | undefined {
  if (run.status === 'ended') return undefined;
  let found: TimerArm | undefined;
  for (const timer of Object.values(run.timers)) {
    if (timer.dueAt > now) continue;
    const isEarlier =
      !found || timer.dueAt < found.dueAt || (timer.dueAt === found.dueAt && timer.id < found.id);
    if (isEarlier) found = timer;
  }
  return found;
}

function fire(session: Session, { purpose }: TimerArm, late: boolean): void {
  const { plan } = session;
  switch (purpose.for) {
    case 'target-warn':
      emit(session, { type: 'targetWarned', target: purpose.target, ...(late ? { late } : {}) });
      queue(session, { do: 'moment', key: `warned:${purpose.target}`, at: session.at });
      return;
    case 'target-due':
      miss(session, purpose.target, late);
      return;
    case 'transition': {
      const place = plan.chart.transitions.get(purpose.transition);
      if (!place || !isStateActive(plan, session.run, place.source)) return;
      if (holds(session, place.transition.when) === true)
        take(session, purpose.transition, 'clock');
      return;
    }
    case 'wait': {
      if (!isOpen(stepRun(plan, session.run, purpose.state).status)) return;
      emit(session, { type: 'stepCompleted', step: purpose.state });
      queue(session, { do: 'moment', key: `done:${purpose.state}`, at: session.at });
      queue(session, { do: 'closed', step: purpose.state });
      return;
    }
    case 'repeat':
      repeat(session, purpose.step);
      return;
    case 'clock':
      queue(session, { do: 'levels' }, { do: 'conditions' });
      return;
    case 'escalation':
      escalate(session, purpose.alarm, purpose.tier, purpose.round, late);
      return;
  }
}

/** A repeating step opens again if it was closed since; one still open simply goes on. */
function repeat(session: Session, id: string): void {
  const node = session.plan.chart.nodes.get(id);
  if (!node) return;
  const arms = [repeatTimer(session, node, session.at)];
  const step = stepRun(session.plan, session.run, id);
  const isStoodDown =
    step.status === 'not-applicable' && (step.why === 'condition' || step.why === 'level');
  if (isOpen(step.status) || isStoodDown) {
    emit(session, { type: 'timersArmed', arms });
    return;
  }
  emit(session, { type: 'stepRepeated', step: id, round: step.round + 1, arms });
  queue(session, { do: 'moment', key: `opened:${id}`, at: session.at });
}
