import type { PendingCommand, RunHost } from '@tocsin/runner/client';
import { useMemo, useSyncExternalStore } from 'react';
import { useHost } from '../host/host-context.tsx';

interface PendingStore {
  readonly subscribe: (changed: () => void) => () => void;
  readonly all: () => readonly PendingCommand[];
}

const stores = new WeakMap<RunHost, PendingStore>();

function storeOf(host: RunHost): PendingStore {
  const known = stores.get(host);
  if (known) return known;
  let all: readonly PendingCommand[] = [];
  const store: PendingStore = {
    all: () => all,
    subscribe: (changed) =>
      host.watchPending((pending) => {
        all = pending;
        changed();
      }),
  };
  stores.set(host, store);
  return store;
}

/** Commands that have been given and not been answered yet: of one run, or of all. */
export function usePending(runId?: string): readonly PendingCommand[] {
  const host = useHost();
  const store = useMemo(() => storeOf(host), [host]);
  const all = useSyncExternalStore(store.subscribe, store.all);
  return useMemo(
    () => (runId === undefined ? all : all.filter(({ command }) => command.run === runId)),
    [all, runId],
  );
}
