import type { ChartNode } from '../../chart/chart-index.ts';
import { flowOf, isContainer } from '../../chart/chart-index.ts';
import type { Subject } from '../subject.ts';
import { once } from '../subject.ts';
import type { FlowGraph } from './flow-graph.ts';
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
  const bit = new Map<string, bigint>(
    subject.items.map((node, index) => [node.id, 1n << BigInt(index)]),
  );
  const before = flowOrder(subject, bit);
  if (withAfter) addAfter(subject, before, bit);
  return {
    before: (first, then) =>
      first !== then && ((before.get(then) ?? 0n) & (bit.get(first) ?? 0n)) !== 0n,
  };
}

/** What is closed by the time each vertex is come to: whatever every way to it passes, and for a join whatever any way passes. */
function flowOrder(subject: Subject, bit: ReadonlyMap<string, bigint>): Map<string, bigint> {
  const graph = flowGraph(subject);
  const live = reached(subject);
  const ALL = (1n << BigInt(bit.size)) - 1n;
  // In the order of the flow, so that a chart without loops settles in one pass.
  const vertices = flowSorted(graph).filter((vertex) => vertex !== graph.start);
  const before = new Map<string, bigint>(vertices.map((vertex) => [vertex, ALL]));
  const after = (vertex: string): bigint =>
    (before.get(vertex) ?? 0n) | closes(subject, vertex, bit);
  for (let changed = true; changed; ) {
    changed = false;
    for (const vertex of vertices) {
      const isJoin = graph.joins.has(vertex);
      let now = isJoin ? 0n : ALL;
      for (const way of graph.into.get(vertex) ?? []) {
        if (!live.has(way)) continue;
        now = isJoin ? now | after(way) : now & after(way);
      }
      if (now === before.get(vertex)) continue;
      before.set(vertex, now);
      changed = true;
    }
  }
  return before;
}

/** The vertices of a run, each after those that lead to it but for the ways back (reverse postorder). */
function flowSorted({ out, start }: FlowGraph): readonly string[] {
  const seen = new Set([start]);
  const sorted: string[] = [];
  const path = [{ vertex: start, next: 0 }];
  for (let at = path.at(-1); at; at = path.at(-1)) {
    const way = (out.get(at.vertex) ?? [])[at.next];
    at.next += 1;
    if (way === undefined) {
      sorted.push(at.vertex);
      path.pop();
    } else if (!seen.has(way)) {
      seen.add(way);
      path.push({ vertex: way, next: 0 });
    }
  }
  return sorted.reverse();
}

/** What a step waits for comes before it, and before all that it comes before. */
function addAfter(
  subject: Subject,
  before: Map<string, bigint>,
  bit: ReadonlyMap<string, bigint>,
): void {
  const waiting = subject.items.filter(
    ({ state }) => state.kind === 'step' && (state.after?.length ?? 0) > 0,
  );
  for (let changed = true; changed; ) {
    changed = false;
    for (const { id, state } of waiting) {
      const own = bit.get(id) ?? 0n;
      let gain = 0n;
      for (const first of state.kind === 'step' ? (state.after ?? []) : []) {
        gain |= (before.get(first) ?? 0n) | (bit.get(first) ?? 0n);
      }
      for (const [vertex, known] of before) {
        if ((vertex !== id && (known & own) === 0n) || (known | gain) === known) continue;
        before.set(vertex, known | gain);
        changed = true;
      }
    }
  }
}

const closes = (subject: Subject, vertex: string, bit: ReadonlyMap<string, bigint>): bigint => {
  const state = subject.chart.nodes.get(vertex)?.state;
  return state?.kind === 'step' && state.standing ? 0n : (bit.get(vertex) ?? 0n);
};

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
