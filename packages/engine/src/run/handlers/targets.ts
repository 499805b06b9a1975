import type { CommandOf } from '../command.ts';
import { isRunning, pause, resume } from '../promises.ts';
import { refusal } from '../refusals.ts';
import type { Session } from '../session.ts';
import { emit } from '../session.ts';
import type { Verb } from '../verb.ts';
import { ACCEPTED, ALREADY, refused } from '../verb.ts';

/** Pausing and resuming promises, and acknowledging the alarms they raise. */

export function pauseTarget(session: Session, command: CommandOf<'pauseTarget'>): Verb {
  if (!isRunning(session.run, command.target)) {
    return refused(refusal('unknown-target', '/target', { id: command.target }));
  }
  if (session.run.targets[command.target]?.pausedAt !== undefined) return ALREADY;
  pause(session, command.target, command.reason);
  return ACCEPTED;
}

export function resumeTarget(session: Session, command: CommandOf<'resumeTarget'>): Verb {
  if (!isRunning(session.run, command.target)) {
    return refused(refusal('unknown-target', '/target', { id: command.target }));
  }
  if (session.run.targets[command.target]?.pausedAt === undefined) {
    return refused(refusal('target-not-paused', '/target'));
  }
  resume(session, command.target, command.reason);
  return ACCEPTED;
}

export function acknowledgeAlarm(session: Session, command: CommandOf<'acknowledgeAlarm'>): Verb {
  const alarm = session.run.alarms[command.alarm];
  if (!alarm) return refused(refusal('unknown-alarm', '/alarm', { id: command.alarm }));
  if (alarm.acknowledgedAt !== undefined) return ALREADY;
  emit(session, { type: 'alarmAcknowledged', alarm: command.alarm });
  return ACCEPTED;
}
