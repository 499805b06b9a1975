import type { RunbookSummary } from '@tocsin/runner/client';
import { useCallback } from 'react';
import { useHost } from '../host/host-context.tsx';
import type { Loaded } from './use-loaded.ts';
import { useLoaded } from './use-loaded.ts';

/** The newest version of every runbook. */
export function useRunbooks(): Loaded<readonly RunbookSummary[]> {
  const host = useHost();
  return useLoaded(useCallback(() => host.listRunbooks(), [host]));
}
