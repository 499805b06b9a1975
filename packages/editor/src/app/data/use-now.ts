import type { Instant } from '@tocsin/engine';
import type { RunHost } from '@tocsin/runner/client';
import { useMemo, useSyncExternalStore } from 'react';
import { useHost } from '../host/host-context.tsx';
import type { LiveRun } from './run-feed.ts';

interface Ticker {
  readonly subscribe: (changed: () => void) => () => void;
  readonly second: () => number;
}

const tickers = new WeakMap<RunHost, Ticker>();

/** One timer for all clocks on the screen, so that they turn together, on the host's full second. */
function tickerOf(host: RunHost): Ticker {
  const known = tickers.get(host);
  if (known) return known;
  const listeners = new Set<() => void>();
  const second = () => Math.floor(host.wallNow() / 1000) * 1000;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tick = () => {
    clearTimeout(timer);
    // Timers may fire a millisecond early, which would show a second twice.
    timer = setTimeout(tick, 1005 - (((host.wallNow() % 1000) + 1000) % 1000));
    for (const changed of listeners) changed();
  };
  const shownAgain = () => {
    if (document.visibilityState === 'visible') tick();
  };
  const ticker: Ticker = {
    second,
    subscribe: (changed) => {
      listeners.add(changed);
      if (listeners.size === 1) {
        document.addEventListener('visibilitychange', shownAgain);
        tick();
      }
      return () => {
        listeners.delete(changed);
        if (listeners.size > 0) return;
        clearTimeout(timer);
        document.removeEventListener('visibilitychange', shownAgain);
      };
    },
  };
  tickers.set(host, ticker);
  return ticker;
}

/** The host's wall clock cut to the second, ms since the epoch; the component renders again each second. */
export function useNow(): number {
  const host = useHost();
  const ticker = useMemo(() => tickerOf(host), [host]);
  return useSyncExternalStore(ticker.subscribe, ticker.second);
}

/** The run's own time, again each second. */
export function useRunNow(live: LiveRun): Instant {
  useNow();
  return live.now();
}
