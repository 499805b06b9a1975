import { useCallback } from 'react';
import { useHost } from '../host/host-context.tsx';
import type { LoadedPlan } from './load-plan.ts';
import { loadPlan } from './load-plan.ts';
import type { Loaded } from './use-loaded.ts';
import { useLoaded } from './use-loaded.ts';

/** One runbook, parsed and compiled: its newest version, or the one with this hash. */
export function useRunbook(id: string, hash?: string): Loaded<LoadedPlan> {
  const host = useHost();
  return useLoaded(useCallback(() => loadPlan(host, id, hash), [host, id, hash]));
}
