import type { ChartState, Run, Runbook } from '@tocsin/engine';

/** The runbook as a run has it: with the steps people added to its lanes meanwhile. The same object if none were. */
export function runbookInRun(runbook: Runbook, run: Pick<Run, 'added'>): Runbook {
  if (run.added.length === 0) return runbook;
  const extend = <S extends ChartState>(state: S): S => {
    if (!('states' in state)) return state;
    const added = run.added.filter((step) => step.lane === state.id).map((step) => step.definition);
    return { ...state, states: [...state.states.map(extend), ...added] };
  };
  return { ...runbook, chart: { ...runbook.chart, states: runbook.chart.states.map(extend) } };
}
