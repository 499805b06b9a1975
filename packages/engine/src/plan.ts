import type { ChartIndex, ChartNode } from './chart/chart-index.ts';
import { indexChart } from './chart/chart-index.ts';
import type { ChartMachine } from './chart/chart-machine.ts';
import { buildChartMachine } from './chart/chart-machine.ts';
import { namesIn, numbersIn } from './expression/names.ts';
import type { Anchor } from './runbook/anchor.ts';
import type { Field } from './runbook/fields.ts';
import { hashRunbook } from './runbook/hash.ts';
import type { Level } from './runbook/levels.ts';
import type { Group } from './runbook/people.ts';
import type { Runbook } from './runbook/runbook.ts';
import type { Escalation, Notification, Target } from './runbook/timing.ts';

/** A runbook made ready to run: found by id, indexed by the moments it waits for. Holds nothing of any run. */
export interface Plan {
  readonly runbook: Runbook;
  readonly hash: string;
  readonly chart: ChartIndex;
  readonly machine: ChartMachine;
  readonly groups: ReadonlyMap<string, Group>;
  readonly fields: ReadonlyMap<string, Field>;
  readonly levels: ReadonlyMap<string, Level>;
  readonly targets: ReadonlyMap<string, Target>;
  readonly escalations: ReadonlyMap<string, Escalation>;
  readonly notifications: ReadonlyMap<string, Notification>;
  /** What hangs on each moment, by `anchorKey`. */
  readonly starts: ReadonlyMap<string, readonly Target[]>;
  readonly stops: ReadonlyMap<string, readonly Target[]>;
  readonly notices: ReadonlyMap<string, readonly Notification[]>;
  /** Conditions of `true` anchors, each once. */
  readonly watched: readonly string[];
  /** Steps that wait for a given step to close. */
  readonly followers: ReadonlyMap<string, readonly string[]>;
  /** For each clock field, the values (in its unit) at which some test may change its answer, ascending. */
  readonly thresholds: ReadonlyMap<string, readonly number[]>;
}

/** The moment an anchor names, as a key; an anchor that leaves a part open has the shorter key. */
export function anchorKey(anchor: Anchor): string {
  switch (anchor.on) {
    case 'declared':
    case 'ended':
      return anchor.on;
    case 'entered':
    case 'left':
      return `${anchor.on}:${anchor.state}`;
    case 'field':
      return `field:${anchor.field}`;
    case 'true':
      return `true:${anchor.when}`;
    case 'level':
      return anchor.level === undefined ? 'level' : `level:${anchor.level}`;
    case 'warned':
    case 'missed':
      return `${anchor.on}:${anchor.target}`;
    case 'decided':
      return anchor.choice === undefined
        ? `decided:${anchor.step}`
        : `decided:${anchor.step}:${anchor.choice}`;
    default:
      return `${anchor.on}:${anchor.step}`;
  }
}

const byId = <T extends { readonly id: string }>(items: readonly T[] | undefined): Map<string, T> =>
  new Map((items ?? []).map((item) => [item.id, item]));

export const anchorsOf = (notification: Notification): readonly Anchor[] =>
  Array.isArray(notification.on) ? notification.on : [notification.on];

/** Compiles a runbook that the parser has accepted. */
export function compilePlan(runbook: Runbook): Plan {
  const chart = indexChart(runbook.chart);
  const starts = new Map<string, Target[]>();
  const stops = new Map<string, Target[]>();
  const notices = new Map<string, Notification[]>();
  const watched = new Set<string>();
  const watch = <T>(into: Map<string, T[]>, anchor: Anchor | undefined, item: T): void => {
    if (!anchor) return;
    if (anchor.on === 'true') watched.add(anchor.when);
    const key = anchorKey(anchor);
    into.set(key, [...(into.get(key) ?? []), item]);
  };
  for (const target of runbook.targets ?? []) {
    watch(starts, target.from, target);
    watch(stops, target.to, target);
  }
  for (const notification of runbook.notifications ?? []) {
    for (const anchor of anchorsOf(notification)) watch(notices, anchor, notification);
  }
  const followers = new Map<string, string[]>();
  for (const node of chart.nodes.values()) {
    if (node.state.kind !== 'step') continue;
    for (const before of node.state.after ?? []) {
      followers.set(before, [...(followers.get(before) ?? []), node.id]);
    }
  }
  // Made when first asked: a plan that is only drawn or read needs neither.
  let machine: ChartMachine | undefined;
  let hash: string | undefined;
  return {
    runbook,
    get hash() {
      hash ??= hashRunbook(runbook);
      return hash;
    },
    chart,
    get machine() {
      machine ??= buildChartMachine(chart);
      return machine;
    },
    groups: byId(runbook.groups),
    fields: byId(runbook.fields),
    levels: byId(runbook.levels?.scale),
    targets: byId(runbook.targets),
    escalations: byId(runbook.escalations),
    notifications: byId(runbook.notifications),
    starts,
    stops,
    notices,
    watched: [...watched],
    followers,
    thresholds: clockThresholds(runbook, [...chart.nodes.values()]),
  };
}

/** Every FEEL condition a run of this runbook may ask, but for the level table's unary tests. */
export function conditionsOf(runbook: Runbook, nodes: readonly ChartNode[]): readonly string[] {
  const found: (string | undefined)[] = [];
  for (const { state } of nodes) {
    if ('when' in state) found.push(state.when);
    if (state.kind === 'wait') found.push(state.until);
    if (state.kind === 'decision') found.push(...state.options.map((option) => option.when));
    found.push(...(state.transitions ?? []).map((transition) => transition.when));
  }
  for (const target of runbook.targets ?? []) {
    found.push(target.when);
    for (const anchor of [target.from, target.to])
      if (anchor?.on === 'true') found.push(anchor.when);
  }
  for (const notification of runbook.notifications ?? []) {
    found.push(notification.when);
    for (const anchor of anchorsOf(notification)) if (anchor.on === 'true') found.push(anchor.when);
  }
  return found.filter((expression) => expression !== undefined);
}

function clockThresholds(
  runbook: Runbook,
  nodes: readonly ChartNode[],
): ReadonlyMap<string, readonly number[]> {
  const conditions = conditionsOf(runbook, nodes);
  const thresholds = new Map<string, readonly number[]>();
  for (const field of runbook.fields ?? []) {
    if (field.type !== 'elapsed') continue;
    const tests = [
      ...(runbook.levels?.rules ?? []).map((rule) => rule.when[field.id]),
      ...(runbook.entry ?? []).map((entry) => entry.when[field.id]),
      ...conditions.filter((expression) => namesIn(expression).includes(field.id)),
    ];
    const points = tests.flatMap((test) => (test === undefined ? [] : numbersIn(test)));
    thresholds.set(
      field.id,
      [...new Set(points)].filter((point) => point >= 0).sort((a, b) => a - b),
    );
  }
  return thresholds;
}
