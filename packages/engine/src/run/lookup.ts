import { nodeOf } from '../chart/chart-index.ts';
import { isActive } from '../chart/configuration.ts';
import { openOf, standIn } from '../chart/moves.ts';
import type { Instant } from '../instant.ts';
import type { Plan } from '../plan.ts';
import type { ChartState, Step } from '../runbook/chart.ts';
import type { AddedStep, ByRegion, Run, StepRun, StepStatus } from './run.ts';

const WAITING: Omit<StepRun, 'id'> = { status: 'waiting', round: 0 };

/** The number of the region a state lies in; steps added during a run are kept after the last. */
export const regionOfStep = (plan: Plan, id: string): number => {
  const { nodes, regions } = plan.chart;
  const region = nodes.get(id)?.region;
  return (region === undefined ? undefined : regions.get(region)) ?? regions.size;
};

/** The same with one thing of one region changed. */
export function withEntry<T>(all: ByRegion<T>, region: number, id: string, entry: T): ByRegion<T> {
  const copy = [...all];
  copy[region] = { ...copy[region], [id]: entry };
  return copy;
}

/** A step's state in a run; one that nothing has happened to is waiting. */
export const stepRun = (plan: Plan, run: Run, id: string): StepRun =>
  run.steps[regionOfStep(plan, id)]?.[id] ?? { id, ...WAITING };

export const addedStep = (run: Run, id: string): AddedStep | undefined =>
  run.added.find((added) => added.definition.id === id);

/** The definition of a step, decision, wait or link, whether from the plan or added during the run. */
export const itemState = (plan: Plan, run: Run, id: string): ChartState | undefined =>
  plan.chart.nodes.get(id)?.state ?? addedStep(run, id)?.definition;

export const stepDefinition = (plan: Plan, run: Run, id: string): Step | undefined => {
  const state = itemState(plan, run, id);
  return state?.kind === 'step' ? state : undefined;
};

/** The container that a step belongs to. */
export const containerOfStep = (plan: Plan, run: Run, id: string): string | undefined =>
  plan.chart.nodes.get(id)?.parent ?? addedStep(run, id)?.lane;

/** The group that answers for a step now. */
export const groupOfStep = (plan: Plan, run: Run, id: string): string | undefined => {
  const own = stepRun(plan, run, id).group;
  if (own !== undefined) return own;
  const node = plan.chart.nodes.get(id);
  if (node) return node.group;
  const added = addedStep(run, id);
  return added?.definition.group ?? (added ? plan.chart.nodes.get(added.lane)?.group : undefined);
};

export const isClosed = (status: StepStatus): boolean =>
  status === 'done' || status === 'skipped' || status === 'not-applicable' || status === 'failed';

export const isOpen = (status: StepStatus): boolean =>
  status === 'open' || status === 'acknowledged' || status === 'started';

/** Whether a state is active; a checklist's members are while it is open. */
export const isStateActive = (plan: Plan, run: Run, id: string): boolean =>
  isActive(plan.chart, run.chart, standIn(plan.chart, nodeOf(plan.chart, id)));

export const isChecklistOpen = (plan: Plan, run: Run, id: string): boolean =>
  isActive(plan.chart, run.chart, openOf(id));

export function enteredAt(plan: Plan, run: Run, id: string): Instant | undefined {
  const node = plan.chart.nodes.get(id);
  return node && run.enteredAt[regionOfStep(plan, id)]?.[id];
}
