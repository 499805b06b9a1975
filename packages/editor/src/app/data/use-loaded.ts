import { useCallback, useEffect, useState } from 'react';
import type { Loadable } from './loadable.ts';
import { LOADING, ready } from './loadable.ts';
import { isUnreachable, problemsOf } from './problems-of.ts';

/** How often a host that does not answer is asked again, ms. */
const RETRY_MS = 3000;

export interface Loaded<T> {
  readonly loadable: Loadable<T>;
  /** Asks again and keeps showing what is there until the answer has come. */
  readonly refresh: () => void;
}

/**
 * Loads something when the screen opens. `load` must be the same function from render to render
 * (useCallback) and a new one when something else is to be loaded. A host out of reach is asked
 * again by itself; `everyMs` also looks for news that often.
 */
export function useLoaded<T>(load: () => Promise<T>, everyMs?: number): Loaded<T> {
  const [held, setHeld] = useState<{ readonly of: typeof load; readonly loadable: Loadable<T> }>();
  const [round, setRound] = useState(0);
  const refresh = useCallback(() => setRound((each) => each + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round loads again
  useEffect(() => {
    let here = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = (ms: number) => {
      if (here) timer = setTimeout(() => void run(), ms);
    };
    const run = async () => {
      try {
        const value = await load();
        if (here) setHeld({ of: load, loadable: ready(value) });
        if (everyMs !== undefined) again(everyMs);
      } catch (error) {
        if (!here) return;
        setHeld((before) => {
          // What was there stays in sight while the network is away.
          if (isUnreachable(error) && before?.of === load && before.loadable.state === 'ready') {
            return before;
          }
          const problems = problemsOf(error);
          return { of: load, loadable: { state: 'failed', problems, retry: refresh } };
        });
        if (isUnreachable(error)) again(RETRY_MS);
      }
    };
    void run();
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [load, everyMs, refresh, round]);

  return { loadable: held?.of === load ? held.loadable : LOADING, refresh };
}
