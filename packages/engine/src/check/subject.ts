import type { ChartIndex, ChartNode } from '../chart/chart-index.ts';
import { indexChart, isItem } from '../chart/chart-index.ts';
import type { Field } from '../runbook/fields.ts';
import type { Level } from '../runbook/levels.ts';
import type { Channel, Group } from '../runbook/people.ts';
import type { Runbook } from '../runbook/runbook.ts';

/** A runbook as rules look at it. Lighter than a compiled plan: it must keep up with typing. */
export interface Subject {
  readonly runbook: Runbook;
  readonly chart: ChartIndex;
  /** Steps, decisions, waits and links, in the order of the document. */
  readonly items: readonly ChartNode[];
  readonly groups: ReadonlyMap<string, Group>;
  readonly fields: ReadonlyMap<string, Field>;
  readonly levels: ReadonlyMap<string, Level>;
  readonly channels: ReadonlyMap<string, Channel>;
}

const byId = <T extends { readonly id: string }>(all: readonly T[] | undefined): Map<string, T> =>
  new Map((all ?? []).map((one) => [one.id, one]));

export function subjectOf(runbook: Runbook): Subject {
  const chart = indexChart(runbook.chart);
  return {
    runbook,
    chart,
    items: [...chart.nodes.values()].filter(({ state }) => isItem(state)),
    groups: byId(runbook.groups),
    fields: byId(runbook.fields),
    levels: byId(runbook.levels?.scale),
    channels: byId(runbook.channels),
  };
}

/** An analysis that several rules share, worked out once for each subject. */
export function once<T>(analyse: (subject: Subject) => T): (subject: Subject) => T {
  const known = new WeakMap<Subject, { readonly value: T }>();
  return (subject) => {
    const found = known.get(subject);
    if (found) return found.value;
    const value = analyse(subject);
    known.set(subject, { value });
    return value;
  };
}
