import type { ChartNode } from '../../chart/chart-index.ts';
import { ending, mayFollow, reached } from '../analysis/reach.ts';
import type { Rule } from '../finding.ts';
import type { Subject } from '../subject.ts';
import { listed, message } from '../words.ts';

/** States that a run can come to and never leave for the end: it stops there, or goes round for ever. */
export const deadEnd: Rule = {
  id: 'dead-end',
  severity: 'error',
  title: { zh: '死路', en: 'Dead end' },
  *find(subject) {
    for (const trap of traps(subject)) {
      const [first] = trap;
      if (!first) continue;
      const names = listed(trap.map(({ state }) => state.title));
      yield {
        path: first.path,
        node: first.id,
        message:
          trap.length === 1
            ? message(
                (t) => `进入${t(names)}之后，没有一条路能走到结束。`,
                (t) => `Once in ${t(names)}, a run has no way on to its end.`,
              )
            : message(
                (t) => `一旦进入${t(names)}，就只能在其中循环，走不到结束。`,
                (t) =>
                  `Once among ${t(names)}, a run goes round for ever and never comes to its end.`,
              ),
      };
    }
  },
};

/** Items without a way to the end, each set of those that lead only to one another once. */
export function traps(subject: Subject): readonly (readonly ChartNode[])[] {
  const ends = ending(subject);
  const live = reached(subject);
  const lost = subject.items.filter(({ id }) => live.has(id) && !ends.has(id));
  const bottoms = lost.filter(({ id }) =>
    lost.every((other) => !mayFollow(subject, id, other.id) || mayFollow(subject, other.id, id)),
  );
  const found: ChartNode[][] = [];
  for (const node of bottoms) {
    const own = found.find(([head]) => head !== undefined && mayFollow(subject, head.id, node.id));
    if (own) own.push(node);
    else found.push([node]);
  }
  return found;
}
