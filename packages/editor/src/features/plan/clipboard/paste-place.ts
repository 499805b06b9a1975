import type { ChartState, Outcome, Runbook } from '@tocsin/engine';
import { accepted, findState, rejected } from '@tocsin/engine';
import { kindsIn } from '../edits/legal-kinds.ts';

/** A place among the children of a container; null is the top. */
export interface PastePlace {
  readonly into: string | null;
  readonly index: number;
}

/**
 * Where states are pasted: inside what is selected where they may stand there, else right after it, else as far out
 * as they may; at the end of the top where nothing is selected. A copy of what is selected goes beside it.
 */
export function pastePlace(
  runbook: Runbook,
  states: readonly ChartState[],
  selected: string | undefined,
): Outcome<PastePlace> {
  const fits = (container: ChartState | null): boolean => {
    const kinds = kindsIn(container);
    return states.every((state) => kinds.includes(state.kind));
  };
  let at = selected === undefined ? undefined : findState(runbook, selected);
  if (at && 'states' in at.state && fits(at.state) && !states.some(({ id }) => id === selected)) {
    return accepted({ into: at.state.id, index: at.state.states.length });
  }
  while (at) {
    if (fits(at.parent)) return accepted({ into: at.parent?.id ?? null, index: at.index + 1 });
    at = at.parent ? findState(runbook, at.parent.id) : undefined;
  }
  if (selected === undefined && fits(null)) {
    return accepted({ into: null, index: runbook.chart.states.length });
  }
  return rejected([
    {
      code: 'no-place',
      path: '',
      message: {
        zh: '泳道只能放在并行状态里：先选中一个并行状态，或其中的一条泳道，再粘贴。',
        en: 'Lanes can only stand in a parallel state: select one, or one of its lanes, and paste again.',
      },
    },
  ]);
}
