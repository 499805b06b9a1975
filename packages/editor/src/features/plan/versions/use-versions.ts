import type { RunbookSummary } from '@tocsin/runner/client';
import { useCallback } from 'react';
import type { Loaded } from '../../../app/data/use-loaded.ts';
import { useLoaded } from '../../../app/data/use-loaded.ts';
import { useHost } from '../../../app/host/host-context.tsx';

/** How often other people's new versions are looked for, ms. */
const EVERY_MS = 15_000;

/** All versions of a runbook, newest first. `known` is a version that must be among them: another one looks again. */
export function useVersions(id: string, known: string): Loaded<readonly RunbookSummary[]> {
  const host = useHost();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a version just saved belongs in the list
  const load = useCallback(() => host.listVersions(id), [host, id, known]);
  return useLoaded(load, EVERY_MS);
}
