import { doneOf } from '../../chart/moves.ts';
import type { Subject } from '../subject.ts';
import { once } from '../subject.ts';
import { END, flowGraph } from './flow-graph.ts';

/** Vertices that a run may come to. A container counts once anything in it is reached. */
export const reached = once((subject: Subject): ReadonlySet<string> => {
  const { out, start } = flowGraph(subject);
  const found = follow(out, [start]);
  for (const id of [...found]) {
    for (
      let at = subject.chart.nodes.get(id);
      at?.parent !== undefined;
      at = subject.chart.nodes.get(at.parent)
    ) {
      found.add(at.parent);
    }
  }
  return found;
});

/** Vertices from which the end of the run may still be come to. */
export const ending = once(
  (subject: Subject): ReadonlySet<string> => follow(flowGraph(subject).into, [END]),
);

/** Whether a run that is at one state may later be at another. */
export function mayFollow(subject: Subject, from: string, to: string): boolean {
  return reachFrom(subject, from).has(to);
}

const fromEach = once((_subject: Subject) => new Map<string, ReadonlySet<string>>());

function reachFrom(subject: Subject, from: string): ReadonlySet<string> {
  const known = fromEach(subject);
  const found =
    known.get(from) ?? follow(flowGraph(subject).out, flowGraph(subject).out.get(from) ?? []);
  known.set(from, found);
  return found;
}

/** Whether a lane can come to its end, or out of the parallel state it belongs to. */
export function canFinish(subject: Subject, lane: string): boolean {
  const { out } = flowGraph(subject);
  const inside = follow(out, [lane], (vertex) => isInside(subject, vertex, lane));
  if (inside.has(doneOf(lane))) return true;
  return [...inside].some((vertex) =>
    (out.get(vertex) ?? []).some((to) => !isInside(subject, to, lane)),
  );
}

function isInside(subject: Subject, vertex: string, container: string): boolean {
  let at: string | undefined = vertex.split(':')[0];
  while (at !== undefined) {
    if (at === container) return true;
    at = subject.chart.nodes.get(at)?.parent;
  }
  return false;
}

function follow(
  edges: ReadonlyMap<string, readonly string[]>,
  from: readonly string[],
  allowed: (vertex: string) => boolean = () => true,
): Set<string> {
  const found = new Set<string>(from);
  const todo = [...from];
  for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
    for (const next of edges.get(at) ?? []) {
      if (found.has(next) || !allowed(next)) continue;
      found.add(next);
      todo.push(next);
    }
  }
  return found;
}
