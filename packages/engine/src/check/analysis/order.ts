import type { ChartNode } from '../../chart/chart-index.ts';
import { flowOf, isContainer } from '../../chart/chart-index.ts';
import type { Subject } from '../subject.ts';
import { once } from '../subject.ts';
import { flowGraph } from './flow-graph.ts';
import { reached } from './reach.ts';

/**
 * Which states always come before which. An item comes before a state if every way to that state passes it and it is closed by
 * then (or does not apply); standing steps close nothing. One bit an item, so that plans of hundreds of steps cost little.
 */
export interface Order {
  /** Whether `first` is always closed before `then` opens. Ids of items; `then` may be any state. */
  before(first: string, then: string): boolean;
}

/** The order that the chart and the steps' `after` give together. */
export const order = once((subject: Subject): Order => orderOf(subject, true));

/** The order that the chart alone gives. */
export const chartOrder = once((subject: Subject): Order => orderOf(subject, false));

function orderOf(subject: Subject, withAfter: boolean): Order {
  const graph = flowGraph(subject);
  const live = reached(subject);
  const bit = new Map<string, bigint>(
    subject.items.map((node, index) => [node.id, 1n << BigInt(index)]),
  );
  const ALL = (1n << BigInt(subject.items.length)) - 1n;
  const vertices = [...live].filter((vertex) => vertex !== graph.start);
  const before = new Map<string, bigint>(vertices.map((vertex) => [vertex, ALL]));
  before.set(graph.start, 0n);

  const closes = (vertex: string): bigint => {
    const state = subject.chart.nodes.get(vertex)?.state;
    return state?.kind === 'step' && state.standing ? 0n : (bit.get(vertex) ?? 0n);
  };
  const after = (vertex: string): bigint => (before.get(vertex) ?? ALL) | closes(vertex);

  for (let changed = true; changed; ) {
    changed = false;
    for (const vertex of vertices) {
      const ways = (graph.into.get(vertex) ?? []).filter((way) => live.has(way));
      if (ways.length === 0) continue;
      let now = graph.joins.has(vertex) ? 0n : ALL;
      for (const way of ways) now = graph.joins.has(vertex) ? now | after(way) : now & after(way);
      const state = subject.chart.nodes.get(vertex)?.state;
      if (withAfter && state?.kind === 'step') {
        for (const id of state.after ?? []) if (live.has(id)) now |= after(id);
      }
      if (now === before.get(vertex)) continue;
      before.set(vertex, now);
      changed = true;
    }
  }
  return {
    before: (first, then) =>
      first !== then && ((before.get(then) ?? 0n) & (bit.get(first) ?? 0n)) !== 0n,
  };
}

/** Whether two items may be open at the same time: in two lanes of one parallel state, or in one checklist, and neither waits for the other. */
export function sideBySide(subject: Subject, one: ChartNode, other: ChartNode): boolean {
  if (one.id === other.id) return false;
  const { before } = order(subject);
  if (before(one.id, other.id) || before(other.id, one.id)) return false;
  const fork = meeting(subject, one, other);
  if (!fork) return false;
  return (
    fork.state.kind === 'parallel' ||
    (isContainer(fork.state) && flowOf(fork.state) === 'checklist')
  );
}

/** The innermost state around both. */
export function meeting(subject: Subject, one: ChartNode, other: ChartNode): ChartNode | undefined {
  const around = new Set<string>();
  for (let at = one.parent; at !== undefined; at = subject.chart.nodes.get(at)?.parent)
    around.add(at);
  for (let at = other.parent; at !== undefined; at = subject.chart.nodes.get(at)?.parent) {
    if (around.has(at)) return subject.chart.nodes.get(at);
  }
  return undefined;
}
