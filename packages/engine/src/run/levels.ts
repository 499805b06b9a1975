import type { ChartNode } from '../chart/chart-index.ts';
import { nodeOf } from '../chart/chart-index.ts';
import { inputsOf, readTable, ruleKind } from '../timing/level-table.ts';
import { ENGINE } from './actor.ts';
import { applicability } from './applicability.ts';
import type { LevelKind } from './event.ts';
import { isOpen, isStateActive, stepRun } from './lookup.ts';
import { openItem } from './open-item.ts';
import type { Session } from './session.ts';
import { contextOf, emit, queue } from './session.ts';

/** How gravity moves a run. [L1] The table may raise the response level by itself; only a person lowers it. */

const rankOf = (session: Session, level: string | undefined): number =>
  session.plan.levels.get(level ?? '')?.rank ?? Number.POSITIVE_INFINITY;

/** Reads the table again and follows it where it has become graver. */
export function assess(session: Session): void {
  const kinds = new Set<LevelKind>((session.plan.runbook.levels?.rules ?? []).map(ruleKind));
  for (const kind of kinds) {
    const answer = readTable(session.plan, kind, contextOf(session));
    const before = session.run.assessed[kind];
    const rules = answer.rules.map((rule) => rule.id);
    const isSame =
      (before?.level ?? null) === answer.level && (before?.rules ?? []).join() === rules.join();
    if (isSame) continue;
    const inputs = inputsOf(answer.rules, contextOf(session));
    emit(session, { type: 'levelAssessed', kind, level: answer.level, rules, inputs, by: ENGINE });
    if (answer.level === null) continue;
    const now = session.run.levels[kind]?.level;
    const isGraverThanBefore =
      rankOf(session, answer.level) < rankOf(session, before?.level ?? undefined);
    const isGraver = rankOf(session, answer.level) < rankOf(session, now);
    // A person who set a lighter level is not overruled again by a row that held already.
    if (isGraver && isGraverThanBefore)
      changeLevel(session, kind, answer.level, { why: 'table', rules });
    else if (kind !== 'response' && answer.level !== now)
      changeLevel(session, kind, answer.level, { why: 'table', rules });
  }
}

type Cause =
  | { why: 'table'; rules: readonly string[] }
  | { why: 'person'; reason: string }
  | { why: 'target'; target: string };

export function changeLevel(session: Session, kind: LevelKind, to: string, cause: Cause): void {
  const from = session.run.levels[kind]?.level ?? null;
  if (from === to) return;
  emit(session, {
    type: 'levelChanged',
    kind,
    from,
    to,
    ...cause,
    ...(cause.why === 'person' ? {} : { by: ENGINE }),
  });
  if (kind !== 'response') return;
  queue(
    session,
    { do: 'moment', key: 'level', at: session.at },
    { do: 'moment', key: `level:${to}`, at: session.at },
    { do: 'applicability' },
    { do: 'conditions' },
  );
}

/** Opens what has come to apply and stands down what no longer does, if nobody has begun it. */
export function reapply(session: Session): void {
  const { plan } = session;
  for (const node of plan.chart.nodes.values()) {
    const { state } = node;
    if (state.kind !== 'step' && state.kind !== 'link') continue;
    const step = stepRun(plan, session.run, node.id);
    const inForce = isStateActive(plan, session.run, node.id);
    const { truth, why } = applicability(session, state);
    if (inForce && step.status === 'waiting' && truth === true) {
      openItem(session, node, why === 'level' ? 'level' : 'condition');
    } else if (
      // Passed by because of its level while its container is still being worked on: it opens out of turn.
      step.status === 'not-applicable' &&
      step.why === 'level' &&
      truth === true &&
      isParentRunning(session, node.parent)
    ) {
      emit(session, { type: 'stepOpened', step: node.id, why: 'level', by: ENGINE });
      queue(session, { do: 'moment', key: `opened:${node.id}`, at: session.at });
    } else reviewOpen(session, node);
  }
}

/**
 * [L3] [S14] What is open and asked for no more is stood down, if nobody has taken it on; what somebody has in hand goes on, and
 * says that it is no longer asked for. A condition that merely cannot be known any more changes nothing.
 */
export function reviewOpen(session: Session, node: ChartNode): void {
  const { state, id } = node;
  if (state.kind !== 'step' && state.kind !== 'link') return;
  const step = stepRun(session.plan, session.run, id);
  // What a person opened again against the plan is theirs.
  if (!isOpen(step.status) || step.reason !== undefined) return;
  const { truth, why } = applicability(session, state);
  if (truth === null || (why !== 'level' && why !== 'condition')) return;
  if (truth === false && step.status === 'open' && step.reportedAt === undefined) {
    emit(session, { type: 'stepNotApplicable', step: id, why, by: ENGINE });
    queue(session, { do: 'closed', step: id });
  } else if ((step.noLongerAsked !== undefined) !== (truth === false)) {
    const holds = truth === true;
    emit(session, { type: 'stepConditionChanged', step: id, why, holds, by: ENGINE });
  }
}

/** [S14] What was stood down opens again when its condition comes to hold, while its container is still being worked on. */
export function recall(session: Session, node: ChartNode): void {
  const { state, id } = node;
  if (state.kind !== 'step' && state.kind !== 'link') return;
  const step = stepRun(session.plan, session.run, id);
  const isStoodDown =
    step.status === 'not-applicable' && step.why === 'condition' && step.openedAt !== undefined;
  if (!isStoodDown || !isParentRunning(session, node.parent)) return;
  if (applicability(session, state).truth !== true) return;
  emit(session, { type: 'stepOpened', step: id, why: 'condition', by: ENGINE });
  queue(session, { do: 'moment', key: `opened:${id}`, at: session.at });
}

function isParentRunning(session: Session, parent: string | undefined): boolean {
  return (
    parent !== undefined &&
    isStateActive(session.plan, session.run, nodeOf(session.plan.chart, parent).id)
  );
}
