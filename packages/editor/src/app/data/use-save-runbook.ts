import type { SaveAnswer } from '@tocsin/runner/client';
import { useCallback } from 'react';
import { useHost } from '../host/host-context.tsx';
import { actorOf, identityStore } from '../identity/identity-store.ts';

export interface SaveDraft {
  /** The whole document, YAML. */
  readonly source: string;
  /** Hash of the version it was edited from; left out for a new runbook. */
  readonly basedOn?: string;
  readonly note: string;
}

/**
 * Saves a new version. Refusals and conflicts come back as answers, for the page to show where they
 * belong; undefined where the person would not say who they are. Rejects where the host is away.
 */
export function useSaveRunbook(): (draft: SaveDraft) => Promise<SaveAnswer | undefined> {
  const host = useHost();
  return useCallback(
    async (draft) => {
      const identity = await identityStore.ask();
      return identity && host.saveRunbook({ ...draft, by: actorOf(identity) });
    },
    [host],
  );
}
