import type { Declare } from '@tocsin/engine';
import { newId } from '@tocsin/runner/client';
import { useCallback } from 'react';
import { useHost } from '../host/host-context.tsx';
import { actorOf, deviceId, identityStore } from '../identity/identity-store.ts';
import { showRefusal } from './use-send.ts';

/** What the declaring page decides; the rest of the command is made here. */
export type DeclareDraft = Pick<Declare, 'runbook' | 'kind' | 'title' | 'fields' | 'rate'>;

/** Starts a run and resolves to its id; undefined where it was refused (the person has been told) or nobody signed. */
export function useDeclare(): (draft: DeclareDraft) => Promise<string | undefined> {
  const host = useHost();
  return useCallback(
    async (draft) => {
      const occurredAt = Math.floor(host.wallNow());
      const identity = await identityStore.ask();
      if (!identity) return undefined;
      const run = newId();
      const answer = await showRefusal(() =>
        host.declare({
          type: 'declare',
          id: newId(),
          run,
          actor: actorOf(identity),
          device: deviceId(),
          occurredAt,
          ...draft,
        }),
      );
      return answer && answer.status !== 'refused' ? run : undefined;
    },
    [host],
  );
}
