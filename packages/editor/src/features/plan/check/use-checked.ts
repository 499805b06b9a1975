import type { Finding, Problem, Runbook } from '@tocsin/engine';
import { checkShape } from '@tocsin/engine';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { problemsOf } from '../../../app/data/problems-of.ts';
import { checkWorker } from './check-apart.ts';

/** What is wrong with a plan as it stands. */
export interface Checked {
  /** What keeps the plan from running at all, or its checks. */
  readonly problems: readonly Problem[];
  readonly findings: readonly Finding[];
  /** The findings are of the plan as it was a moment ago, or there are none yet. */
  readonly isChecking: boolean;
}

interface Found {
  readonly of: Runbook | undefined;
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
}

const NONE: Found = { of: undefined, findings: [], problems: [] };

/** Checks the plan again after every edit, without holding up the next. */
export function useChecked(runbook: Runbook): Checked {
  const settled = useDeferredValue(runbook);
  const shape = useMemo(() => checkShape(settled), [settled]);
  const [found, setFound] = useState(NONE);
  useEffect(() => {
    // The rules read a plan that can run; what keeps it from running comes first.
    if (!shape.ok) return;
    let isCurrent = true;
    checkWorker.ask(shape.value).then(
      (findings) => isCurrent && setFound({ of: settled, findings, problems: [] }),
      (error: unknown) =>
        isCurrent && setFound({ of: settled, findings: [], problems: problemsOf(error) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [shape, settled]);
  return useMemo(
    () =>
      shape.ok
        ? {
            problems: found.problems,
            findings: found.findings,
            isChecking: found.of !== settled || settled !== runbook,
          }
        : { problems: shape.problems, findings: [], isChecking: false },
    [shape, found, settled, runbook],
  );
}
