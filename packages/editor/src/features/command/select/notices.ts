import type { Instant, JournalRecord, Notice } from '@tocsin/engine';

type Delivery = 'waiting' | 'sent' | 'failed' | 'suppressed' | 'shown';

export interface ChannelDelivery {
  readonly channel: string;
  readonly outcome: Delivery;
  readonly at: Instant | undefined;
  readonly detail: string | undefined;
}

export interface IssuedNotice {
  readonly notice: Notice;
  readonly issuedAt: Instant;
  readonly deliveries: readonly ChannelDelivery[];
}

/** Every notice of a run with what is known of its delivery on each channel, newest first. */
export function issuedNotices(records: readonly JournalRecord[]): IssuedNotice[] {
  const issued = new Map<string, IssuedNotice>();
  for (const { event } of records) {
    if (event.type === 'noticeIssued') {
      const deliveries = event.notice.channels.map((channel) => ({
        channel,
        outcome: 'waiting' as const,
        at: undefined,
        detail: undefined,
      }));
      issued.set(event.notice.id, { notice: event.notice, issuedAt: event.at, deliveries });
    }
    const before = event.type === 'noticeDelivered' ? issued.get(event.notice) : undefined;
    if (event.type !== 'noticeDelivered' || !before) continue;
    const { channel, outcome, at, detail } = event;
    issued.set(event.notice, {
      ...before,
      deliveries: [
        ...before.deliveries.filter((delivery) => delivery.channel !== channel),
        { channel, outcome, at, detail },
      ],
    });
  }
  return [...issued.values()].reverse();
}
