import type { ChartState, Runbook, Text } from '@tocsin/engine';
import { allStates } from '@tocsin/engine';

/** What one version has that another has not, thing by thing. */
export interface Difference {
  readonly what: 'added' | 'removed' | 'changed';
  readonly id: string;
  readonly title: Text;
}

/** Differences of two versions from the older to the newer: states, and entries of every list. */
export function compareRunbooks(older: Runbook, newer: Runbook): readonly Difference[] {
  return compare(things(older), things(newer));
}

interface Thing {
  readonly title: Text;
  readonly content: string;
}

function things(runbook: Runbook): ReadonlyMap<string, Thing> {
  const found = new Map<string, Thing>();
  for (const state of allStates(runbook)) {
    found.set(`state ${state.id}`, { title: state.title, content: ownContent(state) });
  }
  const lists = {
    groups: runbook.groups,
    channels: runbook.channels,
    fields: runbook.fields,
    forms: runbook.forms,
    levels: runbook.levels?.scale,
    rules: runbook.levels?.rules,
    targets: runbook.targets,
    escalations: runbook.escalations,
    notifications: runbook.notifications,
    resources: runbook.resources,
    upkeep: runbook.upkeep,
    gaps: runbook.gaps,
  };
  for (const [list, entries] of Object.entries(lists)) {
    for (const entry of entries ?? []) {
      found.set(`${list} ${entry.id}`, { title: titleOf(entry), content: JSON.stringify(entry) });
    }
  }
  found.set('runbook title', {
    title: runbook.title,
    content: JSON.stringify([runbook.title, runbook.summary]),
  });
  return found;
}

/** What a state says itself, and the order of what it holds; what is inside is compared apart. */
function ownContent(state: ChartState): string {
  if (!('states' in state)) return JSON.stringify(state);
  return JSON.stringify({ ...state, states: state.states.map(({ id }) => id) });
}

function titleOf(entry: { readonly id: string } & object): Text {
  for (const key of ['title', 'name', 'text'] as const) {
    const value = (entry as Record<string, unknown>)[key];
    if (typeof value === 'object' && value !== null && 'zh' in value && 'en' in value)
      return value as Text;
  }
  return { zh: entry.id, en: entry.id };
}

function compare(
  before: ReadonlyMap<string, Thing>,
  after: ReadonlyMap<string, Thing>,
): Difference[] {
  const differences: Difference[] = [];
  for (const [id, thing] of after) {
    const old = before.get(id);
    if (!old) differences.push({ what: 'added', id, title: thing.title });
    else if (old.content !== thing.content)
      differences.push({ what: 'changed', id, title: thing.title });
  }
  for (const [id, thing] of before) {
    if (!after.has(id)) differences.push({ what: 'removed', id, title: thing.title });
  }
  return differences;
}
