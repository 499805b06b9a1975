import type { ChartNode } from '../../chart/chart-index.ts';
import { flowOf, isContainer } from '../../chart/chart-index.ts';
import type { Subject } from '../subject.ts';
import { once } from '../subject.ts';
import type { BitSet } from './bit-set.ts';
import { addAll, addBit, bitSet, hasBit, isSameSet, keepCommon } from './bit-set.ts';
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
  /** Whether an item would have to be closed before it can open. */
  isCircular(item: string): boolean;
}

/** The order that the chart and the steps' `after` give together. */
export const order = once((subject: Subject): Order => orderOf(subject, true));

/** The order that the chart alone gives. */
export const chartOrder = once((subject: Subject): Order => orderOf(subject, false));

/** The number of each item, and which items come before each vertex. */
interface Table {
  readonly bits: ReadonlyMap<string, number>;
  readonly before: Map<string, BitSet>;
}

function orderOf(subject: Subject, withAfter: boolean): Order {
  const bits = new Map(subject.items.map((node, index) => [node.id, index]));
  const table = { bits, before: flowOrder(subject, bits) };
  if (withAfter) addAfter(subject, table);
  const isBefore = (first: string, then: string): boolean => {
    const known = table.before.get(then);
    const bit = bits.get(first);
    return known !== undefined && bit !== undefined && hasBit(known, bit);
  };
  return {
    before: (first, then) => first !== then && isBefore(first, then),
    isCircular: (item) => isBefore(item, item),
  };
}

/** What is closed by the time each vertex is come to: whatever every way to it passes, and for a join whatever any way passes. */
function flowOrder(subject: Subject, bits: Table['bits']): Map<string, BitSet> {
  const graph = flowGraph(subject);
  const live = reached(subject);
  // In the order of the flow, so that a chart without loops settles in one pass.
  const vertices = flowSorted(graph).filter((vertex) => vertex !== graph.start);
  const before = new Map(vertices.map((vertex) => [vertex, bitSet(bits.size, true)]));
  const none = bitSet(bits.size);
  const after = (vertex: string): BitSet => {
    const known = before.get(vertex) ?? none;
    const bit = closes(subject, vertex) ? bits.get(vertex) : undefined;
    if (bit === undefined) return known;
    const more = known.slice();
    addBit(more, bit);
    return more;
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (const vertex of vertices) {
      const isJoin = graph.joins.has(vertex);
      const now = bitSet(bits.size, !isJoin);
      for (const way of graph.into.get(vertex) ?? []) {
        if (!live.has(way)) continue;
        if (isJoin) addAll(now, after(way));
        else keepCommon(now, after(way));
      }
      if (isSameSet(now, before.get(vertex) ?? none)) continue;
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
function addAfter(subject: Subject, { bits, before }: Table): void {
  const waiting = subject.items.filter(
    ({ state }) => state.kind === 'step' && (state.after?.length ?? 0) > 0,
  );
  for (let changed = true; changed; ) {
    changed = false;
    for (const { id, state } of waiting) {
      const own = bits.get(id);
      if (own === undefined) continue;
      const gain = bitSet(bits.size);
      for (const first of state.kind === 'step' ? (state.after ?? []) : []) {
        const known = before.get(first);
        const bit = bits.get(first);
        if (known) addAll(gain, known);
        if (bit !== undefined) addBit(gain, bit);
      }
      for (const [vertex, known] of before) {
        if (vertex !== id && !hasBit(known, own)) continue;
        if (addAll(known, gain)) changed = true;
      }
    }
  }
}

/** A standing step is open for as long as its checklist is, and closes nothing. */
const closes = (subject: Subject, vertex: string): boolean => {
  const state = subject.chart.nodes.get(vertex)?.state;
  return !(state?.kind === 'step' && state.standing);
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
