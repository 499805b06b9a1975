import type { Finding, Problem, Runbook } from '@tocsin/engine';
import { checkShape } from '@tocsin/engine';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useHost } from '../../../app/host/host-context.tsx';
import type { CheckAgainst, Found, OthersState } from './check-against.ts';
import { checkAgainst } from './check-against.ts';
import { checkWorker } from './check-apart.ts';
import { useOtherPlans } from './use-other-plans.ts';

/** How long after other plans could not be read they are asked for again, ms. */
const RETRY_MS = 10_000;

/** What is wrong with a plan as it stands. */
export interface Checked {
  /** What keeps the plan from running at all, or its checks. */
  readonly problems: readonly Problem[];
  readonly findings: readonly Finding[];
  /** The findings are of the plan as it was a moment ago, or there are none yet. */
  readonly isChecking: boolean;
  /** Whether it could be held against the rest of the library. */
  readonly others: OthersState;
}

const NONE: Found = { of: undefined, findings: [], problems: [], others: 'reading' };

/**
 * Checks the plan again after every edit and when other plans change, without holding up the next edit.
 * `sound` is the version that was opened: whoever kept it has read it, so its shape is not gone through again.
 */
export function useChecked(runbook: Runbook, sound: Runbook): Checked {
  const host = useHost();
  const settled = useDeferredValue(runbook);
  const shape = useMemo(
    () => (settled === sound ? { ok: true as const } : checkShape(settled)),
    [settled, sound],
  );
  const others = useOtherPlans(runbook.id);
  const against = others.state === 'ready' ? others.value : undefined;
  const [found, setFound] = useState(NONE);
  const checks = useRef<CheckAgainst>(undefined);
  useEffect(() => {
    const made = checkAgainst({
      ask: checkWorker.ask,
      read: async ({ id, hash }) => (await host.getRunbook(id, hash)).source,
      tell: setFound,
      later: (act) => setTimeout(act, RETRY_MS),
    });
    checks.current = made;
    return made.end;
  }, [host]);
  useEffect(() => {
    // The rules read a plan that can run; what keeps it from running comes first.
    if (shape.ok) checks.current?.check(settled, against);
  }, [shape, settled, against]);
  const isListFailed = others.state === 'failed';
  return useMemo(
    () =>
      shape.ok
        ? {
            problems: found.problems,
            findings: found.findings,
            isChecking: found.of !== settled || settled !== runbook,
            others: isListFailed ? 'failed' : found.others,
          }
        : { problems: shape.problems, findings: [], isChecking: false, others: 'reading' },
    [shape, found, settled, runbook, isListFailed],
  );
}
