import type { Delivery, DeliveryReport, Notifier } from '../ports/notifier.ts';

/** One way out, saying for all channels together what became of a notice. */
export interface Sender {
  deliver(delivery: Delivery, signal: AbortSignal): Promise<DeliveryReport>;
}

/** Several ways out as one: sent when every one of them has taken the notice. */
export function fanOut(senders: readonly Sender[]): Notifier {
  return {
    async deliver(delivery, signal) {
      const reports = await Promise.all(senders.map((sender) => sender.deliver(delivery, signal)));
      const failed = reports.filter((report) => report.outcome !== 'sent');
      const told = failed.length > 0 ? failed : reports;
      const detail = told.map((report) => report.detail ?? '').join('; ');
      return [{ outcome: failed.length > 0 ? 'failed' : 'sent', detail }];
    },
  };
}
