import { printInstant } from '@tocsin/engine';
import type { Clock } from '../ports/clock.ts';
import type { Delivery, DeliveryReport } from '../ports/notifier.ts';
import type { Sender } from './fan-out.ts';

interface Options {
  readonly url: string;
  readonly clock: Clock;
  /** The standard `fetch`. */
  readonly fetch: typeof globalThis.fetch;
  /** Waits before the second and every further try, ms. */
  readonly retryAfterMs?: readonly number[];
}

/** Five further tries within about five minutes: beyond that a person must be told it failed. */
const RETRY_AFTER_MS = [1_000, 5_000, 20_000, 60_000, 180_000];
const ANSWER_WITHIN_MS = 10_000;

/** What a webhook is sent. Instants are ISO 8601 UTC, in run time. */
const bodyOf = ({ notice, run, audience, channels, at }: Delivery): string =>
  JSON.stringify({
    notice: notice.id,
    rule: notice.rule,
    run: run.id,
    title: run.title,
    kind: run.kind,
    runbook: run.runbook,
    text: notice.text,
    audience,
    channels,
    at: printInstant(at),
    ...(notice.alarm && { alarm: notice.alarm }),
  });

/** A notice's id is unique in its run only, and headers are ASCII. */
const keyOf = ({ run, notice }: Delivery): string =>
  `${encodeURIComponent(run.id)}/${encodeURIComponent(notice.id)}`;

const isWorthRetrying = (status: number): boolean =>
  status >= 500 || status === 408 || status === 425 || status === 429;

type Attempt = { readonly done: DeliveryReport } | { readonly again: string };

/**
 * Posts a notice to one address until it is taken, with `<run>/<notice>` as `Idempotency-Key`.
 * Asserts that what it is given is live [R9]: a drill never gets here.
 */
export function createWebhookNotifier({ url, clock, fetch, retryAfterMs }: Options): Sender {
  const waits = retryAfterMs ?? RETRY_AFTER_MS;
  const where = new URL(url).host;

  const attempt = async (delivery: Delivery, signal: AbortSignal): Promise<Attempt> => {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': keyOf(delivery) },
        body: bodyOf(delivery),
        redirect: 'error',
        signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_WITHIN_MS)]),
      });
      await response.body?.cancel();
      if (response.ok) return { done: { outcome: 'sent', detail: where } };
      const said = `${where}: HTTP ${response.status}`;
      if (isWorthRetrying(response.status)) return { again: said };
      return { done: { outcome: 'failed', detail: said } };
    } catch (error) {
      const cause = error instanceof Error ? (error.cause ?? error) : error;
      const code = (cause as { code?: unknown }).code;
      return { again: `${where}: ${typeof code === 'string' ? code : String(cause)}` };
    }
  };

  const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      const callOff = clock.after(ms, resolve);
      signal.addEventListener('abort', () => {
        callOff();
        resolve();
      });
    });

  return {
    async deliver(delivery, signal) {
      if (delivery.run.kind !== 'live' || delivery.notice.drill) {
        throw new Error(`a drill's notice ${delivery.notice.id} reached a live sender`);
      }
      let last = '';
      for (const wait of [0, ...waits]) {
        if (wait > 0) await sleep(wait, signal);
        if (signal.aborted) break;
        const outcome = await attempt(delivery, signal);
        if ('done' in outcome) return outcome.done;
        last = outcome.again;
      }
      return { outcome: 'failed', detail: last };
    },
  };
}
