import type { JournalRecord } from '@tocsin/engine';
import type { Patience } from './backoff.ts';
import { backoffMs } from './backoff.ts';
import type { RunListener, WatchStatus } from './host.ts';
import type { Requester } from './requester.ts';
import { readServerEvents } from './sse-parser.ts';

interface Options {
  readonly request: Requester;
  readonly patience: Patience;
  readonly run: string;
  readonly after: number;
  readonly listener: RunListener;
}

/** The host's heartbeat comes every 10 s; two and a half of them missing mean that the line is dead. */
const SILENCE_MS = 25_000;

/**
 * Follows a run by server-sent events and comes back by itself, from the last record it had,
 * until the returned function ends it. Records reach the listener in order, each once.
 */
export function watchRun({ request, patience, run, after, listener }: Options): () => void {
  const ending = new AbortController();
  let seen = after;
  let told: WatchStatus | undefined;

  const tell = (status: WatchStatus) => {
    if (status === told || ending.signal.aborted) return;
    told = status;
    listener.status(status);
  };

  const take = (records: readonly JournalRecord[]): boolean => {
    const news = records.filter((record) => record.seq > seen);
    const [first] = news;
    if (!first) return true;
    if (first.seq !== seen + 1) return false;
    seen = news.at(-1)?.seq ?? seen;
    listener.records(news);
    return true;
  };

  /** One connection, until it breaks or goes silent. Answers whether it ever was live. */
  const connect = async (): Promise<boolean> => {
    const broken = new AbortController();
    const signal = AbortSignal.any([ending.signal, broken.signal]);
    let silence = setTimeout(() => broken.abort(), SILENCE_MS);
    let live = false;
    try {
      const path = `/api/runs/${encodeURIComponent(run)}/events?after=${seen}`;
      const response = await request(path, { signal, headers: { accept: 'text/event-stream' } });
      if (!response.ok || !response.body) {
        await response.body?.cancel();
        return false;
      }
      for await (const { event, data } of readServerEvents(response.body)) {
        if (ending.signal.aborted) break;
        clearTimeout(silence);
        silence = setTimeout(() => broken.abort(), SILENCE_MS);
        if (event === 'records' && !take(JSON.parse(data))) break;
        if (event === 'live') {
          live = true;
          tell('live');
        }
        if (event === 'reconnect') break;
      }
    } catch {
      // Lost, unreachable or ended: all the same here, the loop goes on or stops.
    } finally {
      clearTimeout(silence);
      broken.abort();
    }
    return live;
  };

  const follow = async () => {
    tell('connecting');
    let failures = 0;
    while (!ending.signal.aborted) {
      failures = (await connect()) ? 1 : failures + 1;
      if (ending.signal.aborted) break;
      tell('lost');
      await patience.wait(backoffMs(failures, Math.random()), ending.signal);
    }
  };
  void follow();
  return () => ending.abort();
}
