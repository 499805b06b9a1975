import type { RunHost } from '@tocsin/runner/client';
import { useMemo, useSyncExternalStore } from 'react';
import { useHost } from '../host/host-context.tsx';
import type { Loadable } from './loadable.ts';
import type { LiveRun, RunFeed } from './run-feed.ts';
import { createRunFeed } from './run-feed.ts';

const feeds = new WeakMap<RunHost, Map<string, RunFeed>>();

export function runFeed(host: RunHost, runId: string): RunFeed {
  const ofHost = feeds.get(host) ?? new Map<string, RunFeed>();
  feeds.set(host, ofHost);
  const feed = ofHost.get(runId) ?? createRunFeed(host, runId);
  ofHost.set(runId, feed);
  return feed;
}

/** A run, followed live: folded with the engine as its records arrive. */
export function useRun(runId: string): Loadable<LiveRun> {
  const host = useHost();
  const feed = useMemo(() => runFeed(host, runId), [host, runId]);
  return useSyncExternalStore(feed.subscribe, feed.snapshot);
}
