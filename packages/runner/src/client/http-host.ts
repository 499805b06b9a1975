import type { JournalRecord } from '@tocsin/engine';
import type { SaveAnswer } from '../protocol/answers.ts';
import { createPatience } from './backoff.ts';
import { createClockOffset } from './clock-offset.ts';
import { createCommandQueue } from './command-queue.ts';
import type { CommandStore } from './command-store.ts';
import type { RunHost } from './host.ts';
import { HostError } from './host-error.ts';
import { createRequester, expectJson, jsonOf, problemsIn } from './requester.ts';
import { watchRun } from './watch-run.ts';

interface Options {
  /** Where the server is, e.g. `http://127.0.0.1:7373`; '' for the one the page came from. */
  readonly baseUrl: string;
  readonly token?: string | undefined;
  /** Keeps unanswered commands over a reload of the page. */
  readonly commands?: CommandStore | undefined;
  readonly fetch?: typeof globalThis.fetch;
}

const part = encodeURIComponent;

/** A server as the host of runs. */
export function createHttpHost({ baseUrl, token, commands, fetch }: Options): RunHost {
  const offset = createClockOffset();
  const patience = createPatience();
  const request = createRequester({
    baseUrl: baseUrl.replace(/\/$/, ''),
    token,
    fetch: fetch ?? ((...args) => globalThis.fetch(...args)),
    offset,
  });
  const queue = createCommandQueue({ request, patience, store: commands });
  const ends = new Set<() => void>([() => queue.close()]);

  const get = async <T>(path: string): Promise<T> => expectJson<T>(await request(path));

  // Only pages tell when the network is back; elsewhere the waits run their course.
  if (typeof globalThis.addEventListener === 'function') {
    globalThis.addEventListener('online', patience.hurry);
    ends.add(() => globalThis.removeEventListener('online', patience.hurry));
  }

  return {
    kind: 'server',
    health: () => get('/api/health'),
    listRunbooks: () => get('/api/runbooks'),
    getRunbook: (id, hash) =>
      get(`/api/runbooks/${part(id)}${hash === undefined ? '' : `/versions/${part(hash)}`}`),
    getDocument: (id, hash) => get(`/api/runbooks/${part(id)}/versions/${part(hash)}/document`),
    listVersions: (id) => get(`/api/runbooks/${part(id)}/versions`),
    async saveRunbook(input) {
      const response = await request('/api/runbooks', { method: 'POST', body: input });
      const body = await jsonOf(response);
      const answer = body as SaveAnswer | undefined;
      if (answer?.status !== undefined) return answer;
      const problems = problemsIn(response.status, body);
      if (response.status === 400 || response.status === 413) {
        return { status: 'refused', problems: [...problems] };
      }
      throw new HostError(response.status, problems);
    },
    listRuns: () => get('/api/runs'),
    declare: (command) => queue.add(command),
    send: (command) => queue.add(command),
    async journal(run, after = 0) {
      const records: JournalRecord[] = [];
      let next: string | undefined = `/api/runs/${part(run)}/journal?after=${after}`;
      while (next !== undefined) {
        const response: Response = await request(next);
        next = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1];
        records.push(...(await expectJson<JournalRecord[]>(response)));
      }
      return records;
    },
    watch(run, after, listener) {
      const end = watchRun({ request, patience, run, after, listener });
      ends.add(end);
      return () => {
        ends.delete(end);
        end();
      };
    },
    watchPending: (listener) => queue.watch(listener),
    wallNow: () => Date.now() + offset.ms,
    close() {
      for (const end of ends) end();
    },
  };
}
