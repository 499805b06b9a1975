import type { Plan } from '@tocsin/engine';
import { useCallback } from 'react';
import { useHost } from '../host/host-context.tsx';
import { pinnedPlan } from './pinned-plan.ts';
import type { Loaded } from './use-loaded.ts';
import { useLoaded } from './use-loaded.ts';

/** The version a run is pinned to, without its text: for lists that name a run's level and phase. */
export function usePinnedPlan(id: string, hash: string): Loaded<Plan> {
  const host = useHost();
  return useLoaded(useCallback(() => pinnedPlan(host, id, hash), [host, id, hash]));
}
