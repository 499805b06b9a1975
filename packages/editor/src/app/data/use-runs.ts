import type { RunSummary } from '@tocsin/runner/client';
import { useCallback } from 'react';
import { useHost } from '../host/host-context.tsx';
import type { Loaded } from './use-loaded.ts';
import { useLoaded } from './use-loaded.ts';

/** How often a list of runs looks for news; a run that is open is followed live instead. */
const LOOK_EVERY_MS = 4000;

/** Every run, the last declared first; looks for new ones by itself. */
export function useRuns(): Loaded<readonly RunSummary[]> {
  const host = useHost();
  return useLoaded(
    useCallback(() => host.listRuns(), [host]),
    LOOK_EVERY_MS,
  );
}
