import type { Plan, Run, Text } from '@tocsin/engine';
import { isStateActive } from '@tocsin/engine';

/** Something to choose from; `depth` indents what lies inside another. */
export interface PickOption {
  readonly id: string;
  readonly title: Text;
  readonly depth?: number;
}

/** The levels, gravest first. */
export const levelOptions = (plan: Plan): PickOption[] =>
  [...(plan.runbook.levels?.scale ?? [])]
    .sort((a, b) => a.rank - b.rank)
    .map(({ id, name }) => ({ id, title: name }));

/** Every state a run can be sent to, in the order of the chart. */
export const stateOptions = (plan: Plan): PickOption[] =>
  [...plan.chart.nodes.values()].map(({ id, state, depth }) => ({ id, title: state.title, depth }));

/** Transitions the plan leaves to a person, out of states the run is in. */
export const signalOptions = (plan: Plan, run: Run): PickOption[] =>
  [...plan.chart.transitions.values()]
    .filter(
      ({ transition, source }) => transition.on === 'signal' && isStateActive(plan, run, source),
    )
    .map(({ transition }) => ({
      id: transition.id,
      title: transition.title ??
        plan.chart.nodes.get(transition.to)?.state.title ?? {
          zh: transition.to,
          en: transition.to,
        },
    }));

/** Targets whose clock can be paused, or taken up again. */
export const targetOptions = (plan: Plan, run: Run, paused: boolean): PickOption[] =>
  (plan.runbook.targets ?? [])
    .filter(({ id }) => {
      const own = run.targets[id];
      return (
        own !== undefined &&
        own.stoppedAt === undefined &&
        own.voidedAt === undefined &&
        (own.pausedAt !== undefined) === paused
      );
    })
    .map(({ id, title }) => ({ id, title }));

/** Lanes and phases that a step can be added to. */
export const placeOptions = (plan: Plan): PickOption[] =>
  [...plan.chart.nodes.values()]
    .filter(({ state }) => ['lane', 'phase', 'compound'].includes(state.kind))
    .map(({ id, state, depth }) => ({ id, title: state.title, depth }));

/** An id for a group added in a run. */
export function freshGroupId(plan: Plan, run: Run): string {
  const taken = new Set([...plan.groups.keys(), ...Object.keys(run.addedGroups)]);
  let number = Object.keys(run.addedGroups).length + 1;
  while (taken.has(`added-group-${number}`)) number += 1;
  return `added-group-${number}`;
}

/** An id for a step added in a run: unlike any in the chart or added before. */
export function freshStepId(plan: Plan, run: Run): string {
  const taken = new Set([
    ...plan.chart.nodes.keys(),
    ...run.added.map(({ definition }) => definition.id),
  ]);
  let number = run.added.length + 1;
  while (taken.has(`added-${number}`)) number += 1;
  return `added-${number}`;
}
