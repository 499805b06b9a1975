import { compilePlan, printRunbook } from '@tocsin/engine';
import { useEffect, useState } from 'react';
import type { LoadedPlan } from '../../../../app/data/load-plan.ts';
import { useHost } from '../../../../app/host/host-context.tsx';
import type { KeptDraft } from '../../draft/draft-store.ts';
import { draftKey, draftStore, NEVER_SAVED } from '../../draft/draft-store.ts';

/** A plan that only this device has, as if it had been loaded; undefined where there is none, or while it is looked for. */
export function useUnsavedPlan(
  id: string,
  isWanted: boolean,
): { readonly plan: LoadedPlan | undefined; readonly isLooking: boolean } {
  const host = useHost();
  const [found, setFound] = useState<{ readonly plan: LoadedPlan | undefined }>();
  useEffect(() => {
    if (!isWanted) return;
    let isHere = true;
    const settle = (kept: KeptDraft | undefined): void => {
      if (isHere)
        setFound({ plan: kept?.basedOn === NEVER_SAVED ? asLoaded(id, kept) : undefined });
    };
    draftStore()
      .read(draftKey(host, id))
      // Without a database there is no such plan; the page then says what the host said.
      .then(settle, () => settle(undefined));
    return () => {
      isHere = false;
    };
  }, [host, id, isWanted]);
  return { plan: found?.plan, isLooking: isWanted && !found };
}

/** As it was begun: what has been drawn since lies in the draft, which may not hold together at the moment. */
function asLoaded(id: string, { draft, source, keptAt }: KeptDraft): LoadedPlan {
  const { base } = draft;
  return {
    stored: {
      id,
      version: base.version,
      hash: NEVER_SAVED,
      source: source ?? printRunbook(base),
      savedAt: keptAt,
    },
    plan: compilePlan(base),
  };
}
