import type { ChartNode } from '../../chart/chart-index.ts';
import {
  childStates,
  flowOf,
  initialOf,
  isContainer,
  isItem,
  ROOT,
} from '../../chart/chart-index.ts';
import { doneOf } from '../../chart/moves.ts';
import type { Transition } from '../../runbook/chart.ts';
import type { Subject } from '../subject.ts';
import { once } from '../subject.ts';

/**
 * The chart as a graph of what may follow what in a run nobody overrides.
 * A vertex is a state that has been entered, or `<container>:done`. Skipping and jumping are overrides and left out.
 */
export interface FlowGraph {
  readonly start: string;
  readonly end: string;
  readonly out: ReadonlyMap<string, readonly string[]>;
  readonly into: ReadonlyMap<string, readonly string[]>;
  /** Vertices that wait for all that lead to them: the end of a parallel state, of a checklist. */
  readonly joins: ReadonlySet<string>;
}

export const END = doneOf(ROOT);

export const flowGraph = once((subject: Subject): FlowGraph => {
  const { chart } = subject;
  const out = new Map<string, string[]>();
  const into = new Map<string, string[]>();
  const joins = new Set<string>();
  const link = (from: string, to: string): void => {
    const ways = out.get(from) ?? [];
    if (ways.includes(to)) return;
    out.set(from, [...ways, to]);
    into.set(to, [...(into.get(to) ?? []), from]);
  };
  /** Going to a state inside a parallel one starts the lanes beside it too. */
  const go = (from: string, to: string): void => {
    link(from, to);
    for (
      let at = chart.nodes.get(to);
      at;
      at = at.parent === undefined ? undefined : chart.nodes.get(at.parent)
    ) {
      const around = at.parent === undefined ? undefined : chart.nodes.get(at.parent);
      if (around?.state.kind !== 'parallel' || isInside(subject, from, around.id)) continue;
      for (const lane of around.children) if (lane !== at.id) link(from, lane);
    }
  };

  link(ROOT, chart.initial);
  for (const node of chart.nodes.values()) {
    const { state } = node;
    const done = doneOf(node.id);
    if (state.kind === 'parallel') {
      joins.add(done);
      for (const lane of node.children) {
        link(node.id, lane);
        link(doneOf(lane), done);
      }
      leave(node, done, go);
    } else if (isContainer(state)) {
      const isChecklist = flowOf(state) === 'checklist';
      if (isChecklist) joins.add(done);
      const first = isChecklist ? childStates(state).map(({ id }) => id) : [initialOf(state)];
      for (const id of first) if (id !== undefined) link(node.id, id);
      if (childStates(state).length === 0) link(node.id, done);
      if (state.kind !== 'lane') leave(node, done, go);
    } else if (state.kind === 'final') {
      link(node.id, doneOf(node.parent ?? ROOT));
    } else if (state.kind === 'history') {
      for (const back of comeBack(subject, node)) link(node.id, back);
    } else {
      leave(node, node.id, go);
    }
    for (const transition of state.transitions ?? []) {
      if (!isAnyTime(transition)) continue;
      for (const from of vertices(subject, node)) go(from, transition.to);
    }
  }
  return { start: ROOT, end: END, out, into, joins };
});

/** Taken whenever it comes, not when the state completes. */
const isAnyTime = ({ after, on }: Transition): boolean => after !== undefined || on === 'signal';

/** The ways out of a state that is complete, in the order the engine tries them. */
function leave(
  { state, next, parent }: ChartNode,
  from: string,
  go: (from: string, to: string) => void,
): void {
  if (state.kind === 'decision') {
    for (const option of state.options) if (option.to !== undefined) go(from, option.to);
    if (state.options.every((option) => option.to !== undefined)) return;
  }
  for (const transition of state.transitions ?? []) {
    if (isAnyTime(transition)) continue;
    const on = transition.on ?? 'complete';
    // A container completes; it is never done, skipped or failed.
    if (on !== 'complete' && !isItem(state)) continue;
    go(from, transition.to);
    if (transition.when === undefined && (on === 'complete' || on === 'done')) return;
  }
  go(from, next ?? doneOf(parent ?? ROOT));
}

function vertices(subject: Subject, node: ChartNode): readonly string[] {
  const inner = node.children.flatMap((id) => {
    const child = subject.chart.nodes.get(id);
    return child ? vertices(subject, child) : [];
  });
  return [node.id, ...inner];
}

const isInside = (subject: Subject, vertex: string, container: string): boolean => {
  let at = subject.chart.nodes.get(vertex.split(':')[0] ?? '');
  while (at) {
    if (at.id === container) return true;
    at = at.parent === undefined ? undefined : subject.chart.nodes.get(at.parent);
  }
  return false;
};

/** Where going back may lead: any state of the container it belongs to. */
function comeBack(subject: Subject, node: ChartNode): readonly string[] {
  const around = node.parent === undefined ? undefined : subject.chart.nodes.get(node.parent);
  const beside = around ? around.children : subject.chart.top;
  const own = node.state.kind === 'history' ? node.state.default : undefined;
  return [...(own === undefined ? [] : [own]), ...beside.filter((id) => id !== node.id)];
}
