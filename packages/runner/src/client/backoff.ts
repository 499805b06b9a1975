const FIRST_MS = 300;
const LONGEST_MS = 10_000;

/** How long to wait before try number `attempt` (from 1), ms; spread by `random` (0…1) so that many devices do not come back at once. */
export const backoffMs = (attempt: number, random: number): number =>
  Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt - 1, 10)) * (0.5 + random / 2);

/** Waits that a return of the network, or an abort, ends early. */
export interface Patience {
  wait(ms: number, signal: AbortSignal): Promise<void>;
  /** Ends every wait now. */
  hurry(): void;
}

export function createPatience(): Patience {
  const hurried = new Set<() => void>();
  return {
    wait: (ms, signal) =>
      new Promise((resolve) => {
        const done = () => {
          clearTimeout(timer);
          hurried.delete(done);
          signal.removeEventListener('abort', done);
          resolve();
        };
        const timer = setTimeout(done, ms);
        hurried.add(done);
        if (signal.aborted) done();
        else signal.addEventListener('abort', done);
      }),
    hurry() {
      for (const done of [...hurried]) done();
    },
  };
}
