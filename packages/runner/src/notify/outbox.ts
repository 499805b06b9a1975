import type { CommandOf, Instant, JournalRecord, Notice, Plan, Run, Text } from '@tocsin/engine';
import { channelName, pendingNotices } from '@tocsin/engine';
import type { TellTrouble } from '../executor/trouble.ts';
import type { Delivery, Notifier } from '../ports/notifier.ts';

/** [R9] Who sends for which kind of run: a drill has no way to a real sender. */
export interface Senders {
  readonly live: Notifier;
  readonly drill: Notifier;
}

/** Sends notices after they are durable and has the result recorded, once a notice however often it is asked. */
export interface Outbox {
  /** Sends what these records issued. */
  take(at: { readonly plan: Plan; readonly run: Run }, records: readonly JournalRecord[]): void;
  /** Sends again what a stopped runner left without a result. */
  resume(at: { readonly plan: Plan; readonly run: Run }): void;
  stop(): Promise<void>;
}

interface Options {
  readonly senders: Senders;
  /** Has a result recorded. */
  record(
    result: Omit<CommandOf<'recordDelivery'>, 'id' | 'occurredAt' | 'actor'>,
  ): Promise<unknown>;
  readonly tell: TellTrouble;
}

const named = (id: string, name: Text | undefined) => ({ id, name: name ?? { zh: id, en: id } });

function deliveryOf(plan: Plan, run: Run, notice: Notice, at: Instant): Delivery {
  return {
    notice,
    run: {
      id: run.id,
      kind: run.kind,
      title: run.title ?? null,
      runbook: { id: run.runbook.id, version: run.runbook.version, title: plan.runbook.title },
    },
    audience: notice.audience.map((id) =>
      named(id, plan.groups.get(id)?.name ?? run.addedGroups[id]),
    ),
    channels: notice.channels.map((id) => ({ id, name: channelName(plan, id) })),
    at,
  };
}

export function createOutbox({ senders, record, tell }: Options): Outbox {
  const ending = new AbortController();
  const sending = new Map<string, Promise<void>>();

  const send = async (delivery: Delivery, waitingFor: readonly string[]): Promise<void> => {
    const sender =
      delivery.run.kind === 'live' && !delivery.notice.drill ? senders.live : senders.drill;
    const reports = await sender.deliver(delivery, ending.signal);
    // Given up only because the runner stops: without a result it is sent again at the next start.
    if (ending.signal.aborted && reports.some((report) => report.outcome === 'failed')) return;
    for (const channel of waitingFor) {
      const report =
        reports.find((one) => one.channel === channel) ??
        reports.find((one) => one.channel === undefined);
      if (!report) throw new Error(`the sender says nothing of channel ${channel}`);
      await record({
        type: 'recordDelivery',
        run: delivery.run.id,
        notice: delivery.notice.id,
        channel,
        outcome: report.outcome,
        ...(report.detail && { detail: report.detail }),
      });
    }
  };

  const begin = (delivery: Delivery, waitingFor: readonly string[]) => {
    const key = JSON.stringify([delivery.run.id, delivery.notice.id]);
    if (ending.signal.aborted || sending.has(key)) return;
    const job = send(delivery, waitingFor)
      .catch((cause: unknown) =>
        tell({
          code: 'delivery-not-recorded',
          message: {
            zh: `通知 ${delivery.notice.id} 的发送结果未能记录，下次启动时会重新发送。`,
            en: `The result of notice ${delivery.notice.id} was not recorded; it is sent again at the next start.`,
          },
          cause,
        }),
      )
      .finally(() => sending.delete(key));
    sending.set(key, job);
  };

  return {
    take({ plan, run }, records) {
      for (const { event } of records) {
        if (event.type !== 'noticeIssued') continue;
        begin(deliveryOf(plan, run, event.notice, event.at), event.notice.channels);
      }
    },
    resume({ plan, run }) {
      for (const { notice, issuedAt, waitingFor } of pendingNotices(run)) {
        begin(deliveryOf(plan, run, notice, issuedAt), waitingFor);
      }
    },
    async stop() {
      ending.abort();
      await Promise.all(sending.values());
    },
  };
}
