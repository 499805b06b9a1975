import type { ChartNode } from '../../chart/chart-index.ts';
import type { PhaseName } from '../../runbook/chart.ts';
import type { Subject } from '../subject.ts';

/** Something put in so that a run can be walked through, though the plan itself is silent: inferred, and citing nothing. */
export const isFrame = (part: {
  readonly inferred?: unknown;
  readonly cites?: readonly string[] | undefined;
}): boolean => part.inferred !== undefined && (part.cites?.length ?? 0) === 0;

/** How a plan deals with one of the product's phases. */
export interface PhaseState {
  readonly name: PhaseName;
  /** Top states of that phase. */
  readonly phases: readonly ChartNode[];
  /** What people do in it. */
  readonly items: readonly ChartNode[];
  readonly is: 'planned' | 'frame' | 'missing';
}

export function phaseState(subject: Subject, name: PhaseName): PhaseState {
  const phases = subject.chart.top.flatMap((id) => {
    const node = subject.chart.nodes.get(id);
    return node?.state.kind === 'phase' && node.state.phase === name ? [node] : [];
  });
  const items = subject.items.filter(({ phase }) => phases.some(({ id }) => id === phase));
  const isPlanned = items.some(({ state }) => !isFrame(state));
  return {
    name,
    phases,
    items,
    is: items.length === 0 ? 'missing' : isPlanned ? 'planned' : 'frame',
  };
}
