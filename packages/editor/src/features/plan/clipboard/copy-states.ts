import type { Anchor, ChartState, Runbook, Target } from '@tocsin/engine';
import { findState } from '@tocsin/engine';
import { outermost } from '../edits/state-lists.ts';
import { idsNamed } from './ids-named.ts';

/**
 * What is copied, as a small plan of its own: the states, the timing targets that run wholly inside them, and the
 * entries (groups, fields, levels, resources) that they name, so that whoever pastes it elsewhere can be told what
 * is missing there by name. Undefined where none of the ids is known.
 */
export function copyStates(runbook: Runbook, ids: readonly string[]): Runbook | undefined {
  const states = outermost(runbook, ids).flatMap((id) => findState(runbook, id)?.state ?? []);
  if (states.length === 0) return undefined;
  const targets = targetsInside(runbook, states);
  const named = idsNamed(states, targets);
  const groups = some(runbook.groups, named.groups);
  const channels = new Set(
    groups.flatMap(({ contacts }) => contacts ?? []).map((at) => at.channel),
  );
  const clocks = some(runbook.fields, named.fields).flatMap((field) =>
    field.type === 'elapsed'
      ? [field.since, ...(field.until === undefined ? [] : [field.until])]
      : [],
  );
  const scale = (runbook.levels?.scale ?? []).filter(({ id }) => named.levels.has(id));
  return {
    tocsin: 1,
    id: runbook.id,
    version: runbook.version,
    title: runbook.title,
    groups,
    channels: some(runbook.channels, channels),
    fields: some(runbook.fields, new Set([...named.fields, ...clocks])),
    ...(scale.length > 0 && { levels: { scale, rules: [] } }),
    chart: { states: [...states] },
    targets: [...targets],
    resources: some(runbook.resources, named.resources),
  };
}

const some = <T extends { readonly id: string }>(
  entries: readonly T[] | undefined,
  wanted: ReadonlySet<string>,
): T[] => (entries ?? []).filter(({ id }) => wanted.has(id));

/** Targets whose clock both starts and stops at states inside these. */
export function targetsInside(runbook: Runbook, states: readonly ChartState[]): readonly Target[] {
  const inside = new Set<string>();
  const visit = (state: ChartState): void => {
    inside.add(state.id);
    if ('states' in state) state.states.forEach(visit);
  };
  states.forEach(visit);
  const isInside = (anchor: Anchor | undefined): boolean => {
    if (!anchor) return false;
    if ('state' in anchor) return inside.has(anchor.state);
    return 'step' in anchor && inside.has(anchor.step);
  };
  return (runbook.targets ?? []).filter(({ from, to }) => isInside(from) && isInside(to));
}
