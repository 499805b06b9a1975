import type { Instant } from '../instant.ts';
import type { Plan } from '../plan.ts';
import type { Notification } from '../runbook/timing.ts';
import type { Text } from '../text.ts';
import type { Actor } from './actor.ts';
import { ENGINE } from './actor.ts';
import type { Notice } from './event.ts';
import type { Run } from './run.ts';
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
  /** The person who sends it; the engine, unless given. */
  readonly by?: Actor | undefined;
}

const DRILL_MARK: Text = { zh: '【演练】', en: '[DRILL] ' };

export function send(session: Session, message: Message): void {
  const { plan, run } = session;
  emit(session, {
    type: 'noticeIssued',
    at: message.at,
    by: message.by ?? ENGINE,
    notice: {
      // Unique within the run and the same in every replay: the record's own length counts it.
      id: `${message.rule}:${run.seq + session.events.length + 1}`,
      rule: message.rule,
      ...contentOf(plan, run, session.clock, message),
      alarm: message.alarm,
    },
  });
}

/** A notice as it would be sent. */
export type NoticePreview = Pick<Notice, 'audience' | 'channels' | 'text' | 'drill'>;

function contentOf(
  plan: Plan,
  run: Run,
  at: Instant,
  { audience, channels, text }: Pick<Message, 'audience' | 'channels' | 'text'>,
): NoticePreview {
  const said = render(plan, run, at, text);
  const drill = run.kind === 'drill';
  return {
    audience,
    channels: channels.length > 0 ? channels : ['app'],
    text: drill ? { zh: DRILL_MARK.zh + said.zh, en: DRILL_MARK.en + said.en } : said,
    drill,
  };
}

/** What a notice of the plan would say if it were sent at an instant; undefined where the plan has none of that id. */
export function previewNotice(
  plan: Plan,
  run: Run,
  at: Instant,
  notification: string,
): NoticePreview | undefined {
  const found = plan.notifications.get(notification);
  return found && contentOf(plan, run, at, found);
}
