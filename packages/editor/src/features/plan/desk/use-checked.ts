import type { Runbook } from '@tocsin/engine';
import { checkRunbook, checkShape } from '@tocsin/engine';
import { useDeferredValue, useMemo } from 'react';
import type { Checked } from '../panels/findings-panel.tsx';

/** What is wrong with the plan as it stands, found again after every edit without holding up the next. */
export function useChecked(runbook: Runbook): Checked {
  const settled = useDeferredValue(runbook);
  return useMemo(() => {
    const shape = checkShape(settled);
    // The rules read a plan that can run; what keeps it from running comes first.
    return shape.ok
      ? { problems: [], findings: checkRunbook(shape.value) }
      : { problems: shape.problems, findings: [] };
  }, [settled]);
}
