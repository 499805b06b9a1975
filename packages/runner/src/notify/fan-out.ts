import type { DeliveryReport, Notifier } from '../ports/notifier.ts';

/** Several ways out as one: sent when every one of them has taken the notice. */
export function fanOut(notifiers: readonly Notifier[]): Notifier {
  return {
    async deliver(delivery, signal): Promise<DeliveryReport> {
      const reports = await Promise.all(
        notifiers.map((notifier) => notifier.deliver(delivery, signal)),
      );
      const failed = reports.filter((report) => report.outcome !== 'sent');
      const told = (failed.length > 0 ? failed : reports).map((report) => report.detail ?? '');
      return { outcome: failed.length > 0 ? 'failed' : 'sent', detail: told.join('; ') };
    },
  };
}
