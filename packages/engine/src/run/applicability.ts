import type { ChartNode } from '../chart/chart-index.ts';
import type { Truth } from '../expression/feel.ts';
import type { Link, Step } from '../runbook/chart.ts';
import type { NotApplicableWhy } from './event.ts';
import { isClosed, stepRun } from './lookup.ts';
import type { Session } from './session.ts';
import { holds } from './session.ts';

/** Whether a step or link is wanted at this level and under these conditions. */
export function applicability(
  session: Session,
  state: Step | Link,
): { truth: Truth; why: NotApplicableWhy } {
  const level = session.run.levels.response?.level;
  if (state.levels && (level === undefined || !state.levels.includes(level))) {
    return { truth: false, why: 'level' };
  }
  return { truth: holds(session, state.when), why: 'condition' };
}

/** Steps that must close before this one may open. */
export const blockers = (session: Session, step: Step): readonly string[] =>
  (step.after ?? []).filter((id) => !isClosed(stepRun(session.plan, session.run, id).status));

/** Not wanted now, or in order after one that is not: it holds nothing up until that changes. */
export function isDormant(session: Session, node: ChartNode, seen: Set<string>): boolean {
  if (seen.has(node.id)) return false;
  seen.add(node.id);
  const { state } = node;
  if (state.kind !== 'step' && state.kind !== 'link') return false;
  if (applicability(session, state).truth !== true) return true;
  if (state.kind !== 'step') return false;
  return blockers(session, state).some((id) => {
    const before = session.plan.chart.nodes.get(id);
    return (
      before?.parent === node.parent && before !== undefined && isDormant(session, before, seen)
    );
  });
}
