import { checkValues } from '../check-values.ts';
import type { CommandOf } from '../command.ts';
import { end } from '../flow.ts';
import { pendingNotice } from '../pending-notices.ts';
import { refusal } from '../refusals.ts';
import { setFields } from '../report-values.ts';
import type { Session } from '../session.ts';
import { emit } from '../session.ts';
import type { Verb } from '../verb.ts';
import { ACCEPTED, ALREADY, refused } from '../verb.ts';

/** Commands about the run as a whole. [R8] Whatever the chart says, a person can hand over, abort and close. */

export function reportFields(session: Session, command: CommandOf<'setFields'>): Verb {
  const problems = checkValues(session.plan, command.fields, '/fields');
  if (problems.length > 0) return refused(...problems);
  setFields(session, command.fields);
  return ACCEPTED;
}

export function handOver(session: Session, command: CommandOf<'handOver'>): Verb {
  if (session.run.commander.id === command.to.id) return ALREADY;
  emit(session, { type: 'commandHandedOver', to: command.to, reason: command.reason });
  return ACCEPTED;
}

export function addNote(session: Session, command: CommandOf<'addNote'>): Verb {
  emit(session, { type: 'noteAdded', text: command.text, about: command.about });
  return ACCEPTED;
}

/** Sets a drill's clock faster, slower or still; run time goes on from where it is. */
export function setClock(session: Session, command: CommandOf<'setClock'>): Verb {
  const { run } = session;
  if (run.kind !== 'drill') return refused(refusal('not-a-drill', ''));
  if (run.clock.rate === command.rate) return ALREADY;
  const clock = { rate: command.rate, runAt: session.clock, wallAt: session.wall };
  emit(session, { type: 'clockSet', clock, reason: command.reason });
  return ACCEPTED;
}

export function recordDelivery(session: Session, command: CommandOf<'recordDelivery'>): Verb {
  const { notice, channel, outcome, detail } = command;
  const pending = pendingNotice(session.run, notice);
  if (!pending) return refused(refusal('unknown-notice', '/notice', { id: notice }));
  if (!pending.waitingFor.includes(channel)) return ALREADY;
  emit(session, { type: 'noticeDelivered', notice, channel, outcome, detail });
  return ACCEPTED;
}

export function abort(session: Session, command: CommandOf<'abort'>): Verb {
  if (session.run.status === 'ended') return ALREADY;
  end(session, 'aborted', command.reason);
  return ACCEPTED;
}

export function close(session: Session, command: CommandOf<'close'>): Verb {
  if (session.run.status === 'ended') return ALREADY;
  end(session, 'closed', command.reason);
  return ACCEPTED;
}
