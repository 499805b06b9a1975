import type { Instant, Notice, Text } from '@tocsin/engine';

/** A notice on its way: what it says, and enough of the run to say what it is about. */
export interface Delivery {
  readonly notice: Notice;
  readonly run: {
    readonly id: string;
    readonly kind: 'live' | 'drill';
    readonly title: string | null;
    readonly runbook: { readonly id: string; readonly version: string; readonly title: Text };
  };
  readonly audience: readonly { readonly id: string; readonly name: Text }[];
  readonly channels: readonly { readonly id: string; readonly name: Text }[];
  /** When it was issued, run time. */
  readonly at: Instant;
}

/** What became of it. `detail` says why it failed, for a person to read. */
export interface DeliveryReport {
  /** The only channel it speaks of; of all that no other report names, where it is left out. */
  readonly channel?: string | undefined;
  readonly outcome: 'sent' | 'failed' | 'suppressed' | 'shown';
  readonly detail?: string | undefined;
}

/** A way out of the app. May be asked to deliver the same notice again after a crash: its id is the idempotency key. Never rejects. */
export interface Notifier {
  deliver(delivery: Delivery, signal: AbortSignal): Promise<readonly DeliveryReport[]>;
}
