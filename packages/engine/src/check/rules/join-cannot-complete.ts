import type { ChartNode } from '../../chart/chart-index.ts';
import type { Step } from '../../runbook/chart.ts';
import { chartOrder, order } from '../analysis/order.ts';
import { reached } from '../analysis/reach.ts';
import type { Rule } from '../finding.ts';
import type { Subject } from '../subject.ts';
import { once } from '../subject.ts';
import { listed, message } from '../words.ts';

/** A step that waits for another which can only come after it, or never: both stand still for ever. */
export const joinCannotComplete: Rule = {
  id: 'join-cannot-complete',
  severity: 'error',
  title: { zh: '等不到的前置步骤', en: 'Join that cannot complete' },
  *find(subject) {
    const live = reached(subject);
    const told = new Set<string>();
    for (const node of subject.items) {
      const { state } = node;
      if (state.kind !== 'step' || !live.has(node.id)) continue;
      for (const [index, id] of (state.after ?? []).entries()) {
        const path = `${node.path}/after/${index}`;
        const first = subject.chart.nodes.get(id);
        if (!first) continue;
        if (!live.has(id)) {
          yield {
            path,
            node: node.id,
            message: message(
              (t) => `“${t(state.title)}”要等“${t(first.state.title)}”，而后者永远走不到。`,
              (t) =>
                `“${t(state.title)}” waits for “${t(first.state.title)}”, which no run ever comes to.`,
            ),
          };
          continue;
        }
        const circle = order(subject).isCircular(node.id) && circleOf(subject, node, first);
        if (!circle) continue;
        const key = circle
          .map((one) => one.id)
          .sort()
          .join();
        if (told.has(key)) continue;
        told.add(key);
        const names = listed(circle.map((one) => one.state.title));
        yield {
          path,
          node: node.id,
          message:
            circle.length === 1
              ? message(
                  (t) => `${t(names)}在等它自己。`,
                  (t) => `${t(names)} waits for itself.`,
                )
              : message(
                  (t) => `${t(names)}互相等待，谁也开始不了。`,
                  (t) => `${t(names)} wait for one another; none of them can begin.`,
                ),
        };
      }
    }
  },
};

/** What each item needs closed before it opens: what it names itself, and what the chart puts before it. */
const needs = once((subject: Subject) => {
  const { before } = chartOrder(subject);
  const known = new Map<string, readonly string[]>();
  return (node: ChartNode): readonly string[] => {
    const found = known.get(node.id) ?? [
      ...((node.state as Partial<Step>).after ?? []),
      ...waiters(subject)
        .filter(({ id }) => before(id, node.id))
        .map(({ id }) => id),
    ];
    known.set(node.id, found);
    return found;
  };
});

/** Only steps that wait for others can close a circle, so only they are followed. */
const waiters = once((subject: Subject): readonly ChartNode[] =>
  subject.items.filter(({ state }) => state.kind === 'step' && (state.after?.length ?? 0) > 0),
);

/** The shortest circle that leads from a step through what it waits for back to it. */
function circleOf(
  subject: Subject,
  node: ChartNode,
  first: ChartNode,
): readonly ChartNode[] | undefined {
  if (node.id === first.id) return [node];
  const cameFrom = new Map<string, ChartNode>([[first.id, node]]);
  const todo = [first];
  for (let at = todo.shift(); at; at = todo.shift()) {
    for (const id of needs(subject)(at)) {
      const next = subject.chart.nodes.get(id);
      if (!next) continue;
      if (id === node.id) {
        const circle: ChartNode[] = [];
        for (
          let back: ChartNode | undefined = at;
          back && back.id !== node.id;
          back = cameFrom.get(back.id)
        )
          circle.unshift(back);
        return [node, ...circle];
      }
      if (cameFrom.has(id)) continue;
      cameFrom.set(id, at);
      todo.push(next);
    }
  }
  return undefined;
}
