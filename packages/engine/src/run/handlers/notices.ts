import type { CommandOf } from '../command.ts';
import { send } from '../notices.ts';
import { refusal } from '../refusals.ts';
import type { Session } from '../session.ts';
import type { Verb } from '../verb.ts';
import { ACCEPTED, refused } from '../verb.ts';

/** [N2] A notice of the plan sent by a person's word, whatever its moments, level and condition are; `session.by` answers for it. */
export function sendNotice(session: Session, command: CommandOf<'sendNotice'>): Verb {
  const notification = session.plan.notifications.get(command.notification);
  if (!notification) {
    return refused(refusal('unknown-notification', '/notification', { id: command.notification }));
  }
  const { id: rule, audience, channels, text } = notification;
  send(session, { rule, audience, channels, text, at: session.at, by: session.by });
  return ACCEPTED;
}
