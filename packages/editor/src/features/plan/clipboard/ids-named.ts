import type { ChartState, Target } from '@tocsin/engine';
import { namesIn } from '@tocsin/engine';

/** Entries of a plan that states and targets name. */
export interface IdsNamed {
  readonly groups: ReadonlySet<string>;
  /** Asked for, or read by a condition. */
  readonly fields: ReadonlySet<string>;
  readonly levels: ReadonlySet<string>;
  readonly resources: ReadonlySet<string>;
}

export function idsNamed(states: readonly ChartState[], targets: readonly Target[]): IdsNamed {
  const groups = new Set<string>();
  const fields = new Set<string>();
  const levels = new Set<string>();
  const resources = new Set<string>();
  const add = (set: Set<string>, ids: readonly string[] | undefined): void => {
    for (const id of ids ?? []) set.add(id);
  };
  const reads = (expression: string | undefined): void => {
    if (expression !== undefined) add(fields, namesIn(expression));
  };
  const visit = (state: ChartState): void => {
    if ('group' in state && state.group !== undefined) groups.add(state.group);
    if ('levels' in state) add(levels, state.levels);
    if ('when' in state) reads(state.when);
    for (const way of state.transitions ?? []) reads(way.when);
    if (state.kind === 'step') {
      add(groups, state.with);
      add(resources, state.resources);
      add(
        fields,
        state.asks?.map((ask) => ask.field),
      );
    }
    if (state.kind === 'link') add(fields, Object.values(state.fields ?? {}));
    if (state.kind === 'wait') reads(state.until);
    if (state.kind === 'decision') for (const option of state.options) reads(option.when);
    if ('states' in state) state.states.forEach(visit);
  };
  states.forEach(visit);
  for (const target of targets) {
    if (target.group !== undefined) groups.add(target.group);
    add(levels, target.levels);
    add(levels, Object.keys(target.withinByLevel ?? {}));
    reads(target.when);
  }
  return { groups, fields, levels, resources };
}
