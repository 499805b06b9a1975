import type { Runbook } from '@tocsin/engine';
import type { StoredRunbook } from '@tocsin/runner/client';
import { useEffect, useState } from 'react';
import type { LoadedPlan } from '../../../app/data/load-plan.ts';
import { loadPlan } from '../../../app/data/load-plan.ts';
import { problemsOf } from '../../../app/data/problems-of.ts';
import { tellProblems } from '../../../app/data/tell-problems.tsx';
import { useHost } from '../../../app/host/host-context.tsx';
import { NEVER_SAVED } from '../draft/draft-store.ts';
import type { BaseVersion } from '../draft/use-draft.ts';

/** A version as it is kept, with its text, whose comments go on into the next. */
interface KeptVersion extends BaseVersion {
  readonly source: string;
}

export const asBase = ({ source, hash }: StoredRunbook, runbook: Runbook): KeptVersion => ({
  source,
  hash,
  runbook,
});

/** The version that a draft is based on: the one opened, unless the draft was begun on an older one and left here. */
export function useBase(
  { stored, plan }: LoadedPlan,
  basedOn: string,
): { readonly version: KeptVersion; readonly set: (version: KeptVersion) => void } {
  const host = useHost();
  const [version, set] = useState(() => asBase(stored, plan.runbook));
  const isOther = basedOn !== version.hash && basedOn !== NEVER_SAVED;
  useEffect(() => {
    if (!isOther) return;
    let isHere = true;
    loadPlan(host, stored.id, basedOn).then(
      (older) => {
        if (isHere) set(asBase(older.stored, older.plan.runbook));
      },
      (error: unknown) => {
        if (isHere) tellProblems('failed', problemsOf(error));
      },
    );
    return () => {
      isHere = false;
    };
  }, [host, stored.id, basedOn, isOther]);
  return { version, set };
}
