import type { ChartNode } from '../../chart/chart-index.ts';
import { flowGraph } from '../analysis/flow-graph.ts';
import { reached } from '../analysis/reach.ts';
import type { Rule } from '../finding.ts';
import type { Subject } from '../subject.ts';
import { listed, message } from '../words.ts';

/** A loop in which nothing waits for a person or a clock: once entered it would turn without end in no time. */
export const eventlessLoop: Rule = {
  id: 'eventless-loop',
  severity: 'error',
  title: { zh: '无人无钟的空转', en: 'Loop without person or clock' },
  *find(subject) {
    const live = reached(subject);
    const seen = new Set<string>();
    for (const node of subject.chart.nodes.values()) {
      if (seen.has(node.id) || !live.has(node.id) || !isDecidedAlone(node)) continue;
      const loop = loopThrough(subject, node);
      if (!loop) continue;
      for (const one of loop) seen.add(one.id);
      const names = listed(loop.map(({ state }) => state.title));
      yield {
        path: node.path,
        node: node.id,
        message: message(
          (t) => `${t(names)}首尾相接，中间没有一处等人操作或等时间，条件一成立就会无休止地空转。`,
          (t) =>
            `${t(names)} lead round to one another with nothing that waits for a person or a clock; once its condition holds the loop never stops.`,
        ),
      };
    }
  },
};

/** Left by the engine itself, at once: nobody presses anything and no time need pass. */
const isDecidedAlone = ({ state }: ChartNode): boolean =>
  (state.kind === 'decision' && state.auto === true) ||
  (state.kind === 'wait' && state.until !== undefined && state.for === undefined) ||
  (state.kind === 'step' && state.standing === true);

/** Vertices that hold nothing up: containers and their ends, and what the engine decides alone. */
function holdsNothing(subject: Subject, vertex: string): boolean {
  const node = subject.chart.nodes.get(vertex);
  if (!node) return true;
  const { kind } = node.state;
  return (
    kind === 'phase' ||
    kind === 'compound' ||
    kind === 'lane' ||
    kind === 'history' ||
    isDecidedAlone(node)
  );
}

/** The shortest way from a state back to itself through vertices that hold nothing up. */
function loopThrough(subject: Subject, start: ChartNode): readonly ChartNode[] | undefined {
  const { out } = flowGraph(subject);
  const cameFrom = new Map<string, string>();
  const todo = [start.id];
  for (let at = todo.shift(); at !== undefined; at = todo.shift()) {
    for (const next of out.get(at) ?? []) {
      if (next === start.id) return trace(subject, cameFrom, at, start.id);
      if (cameFrom.has(next) || !holdsNothing(subject, next)) continue;
      cameFrom.set(next, at);
      todo.push(next);
    }
  }
  return undefined;
}

function trace(
  subject: Subject,
  cameFrom: ReadonlyMap<string, string>,
  last: string,
  first: string,
): readonly ChartNode[] {
  const found: ChartNode[] = [];
  for (
    let at: string | undefined = last;
    at !== undefined;
    at = at === first ? undefined : cameFrom.get(at)
  ) {
    const node = subject.chart.nodes.get(at);
    if (node && isDecidedAlone(node)) found.unshift(node);
  }
  return found;
}
