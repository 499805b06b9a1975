import { useEffect, useState } from 'react';
import { useRunbooks } from '../../../../app/data/use-runbooks.ts';
import { useHost } from '../../../../app/host/host-context.tsx';
import { draftKey, draftStore } from '../../draft/draft-store.ts';

/** Ids that a new plan may not take: those of the library, and of drafts on this device. Undefined while they are looked for. */
export function useTakenIds(): ReadonlySet<string> | undefined {
  const host = useHost();
  const { loadable } = useRunbooks();
  const [drafts, setDrafts] = useState<readonly string[]>();
  useEffect(() => {
    let isHere = true;
    const prefix = draftKey(host, '');
    draftStore()
      .list()
      .then(
        (kept) => kept.map(({ key }) => key),
        // Without a database there are no drafts whose ids could be in the way.
        () => [],
      )
      .then((keys) => {
        if (!isHere) return;
        setDrafts(
          keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length)),
        );
      });
    return () => {
      isHere = false;
    };
  }, [host]);
  if (loadable.state !== 'ready' || !drafts) return undefined;
  return new Set([...loadable.value.map(({ id }) => id), ...drafts]);
}
