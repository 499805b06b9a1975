import type { Instant } from '../instant.ts';
import type { Notification } from '../runbook/timing.ts';
import type { Text } from '../text.ts';
import { ENGINE } from './actor.ts';
import type { Session } from './session.ts';
import { emit, holds } from './session.ts';
import { render } from './template.ts';

/** Issues a notice if its level and condition allow. [R9] A drill's notices say so in themselves. */
export function issue(
  session: Session,
  notification: Notification,
  at: Instant,
  alarm?: string,
): void {
  const level = session.run.levels.response?.level;
  if (notification.levels && (level === undefined || !notification.levels.includes(level))) return;
  if (holds(session, notification.when) !== true) return;
  send(session, {
    rule: notification.id,
    audience: notification.audience,
    channels: notification.channels,
    text: notification.text,
    at,
    alarm,
  });
}

export interface Message {
  readonly rule: string;
  readonly audience: readonly string[];
  readonly channels: readonly string[];
  readonly text: Text;
  readonly at: Instant;
  readonly alarm?: string | undefined;
}

const DRILL_MARK: Text = { zh: '【演练】', en: '[DRILL] ' };

export function send(session: Session, message: Message): void {
  const { plan, run } = session;
  const isDrill = run.kind === 'drill';
  const text = render(plan, run, session.clock, message.text);
  emit(session, {
    type: 'noticeIssued',
    at: message.at,
    by: ENGINE,
    notice: {
      // Unique within the run and the same in every replay: the record's own length counts it.
      id: `${message.rule}:${run.seq + session.events.length + 1}`,
      rule: message.rule,
      audience: message.audience,
      channels: message.channels.length > 0 ? message.channels : ['app'],
      text: isDrill ? { zh: DRILL_MARK.zh + text.zh, en: DRILL_MARK.en + text.en } : text,
      drill: isDrill,
      alarm: message.alarm,
    },
  });
}
