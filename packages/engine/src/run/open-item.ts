import type { ChartNode } from '../chart/chart-index.ts';
import { isMember, ROOT } from '../chart/chart-index.ts';
import { openOf } from '../chart/moves.ts';
import { delayMs } from '../duration.ts';
import type { Decision } from '../runbook/chart.ts';
import { ENGINE } from './actor.ts';
import { applicability, blockers } from './applicability.ts';
import type { TimerArm } from './event.ts';
import { startLink } from './links.ts';
import { isClosed, isStateActive, stepRun } from './lookup.ts';
import type { Session } from './session.ts';
import { emit, holds, queue } from './session.ts';

/** Opens a step, decision, wait or link that the chart has come to, or passes it, or leaves it waiting. */
export function openItem(
  session: Session,
  node: ChartNode,
  why: 'entered' | 'condition' | 'level' | 'order',
): void {
  const { plan } = session;
  const { state } = node;
  if (isClosed(stepRun(plan, session.run, node.id).status)) {
    queue(session, { do: 'closed', step: node.id });
    return;
  }
  if (stepRun(plan, session.run, node.id).status !== 'waiting') return;
  const member = isMember(plan.chart, node);
  let unknown = false;
  if (state.kind === 'step' || state.kind === 'link') {
    const { truth, why: not } = applicability(session, state);
    if (truth !== true && member) return;
    if (truth === false) {
      emit(session, { type: 'stepNotApplicable', step: node.id, why: not, by: ENGINE });
      queue(session, { do: 'closed', step: node.id });
      return;
    }
    unknown = truth === null;
    if (state.kind === 'step' && blockers(session, state).length > 0) return;
  }
  emit(session, {
    type: 'stepOpened',
    step: node.id,
    why,
    by: ENGINE,
    ...(unknown ? { conditionUnknown: true } : {}),
    ...openingTimers(session, node),
  });
  queue(session, { do: 'moment', key: `opened:${node.id}`, at: session.at });
  if (state.kind === 'link' && state.handOver === 'at-once' && !state.missing) {
    startLink(session, state, { by: ENGINE, said: {} });
  }
  if (state.kind === 'decision' && state.auto) tryAuto(session, node.id, state);
  if (state.kind === 'wait' && state.until !== undefined) tryWait(session, node.id);
  if (
    state.kind === 'step' &&
    state.standing &&
    !member &&
    isStateActive(plan, session.run, node.id)
  ) {
    queue(session, { do: 'pass', step: node.id });
  }
}

function openingTimers(session: Session, node: ChartNode): { arms?: readonly TimerArm[] } {
  const { state } = node;
  if (state.kind === 'wait' && state.for !== undefined) {
    const dueAt = session.at + delayMs(state.for);
    return {
      arms: [
        {
          id: `wait:${node.id}:${session.run.moved.seq}`,
          owner: `state:${node.id}`,
          dueAt,
          purpose: { for: 'wait', state: node.id },
        },
      ],
    };
  }
  if (state.kind === 'step' && state.repeat)
    return { arms: [repeatTimer(session, node, session.at)] };
  return {};
}

export function repeatTimer(session: Session, node: ChartNode, from: number): TimerArm {
  const every = node.state.kind === 'step' ? node.state.repeat?.every : undefined;
  if (every === undefined) throw new Error(`${node.id} does not repeat`);
  const parent = node.parent ?? ROOT;
  return {
    id: `repeat:${node.id}`,
    owner: isMember(session.plan.chart, node) ? `state:${openOf(parent)}` : `state:${parent}`,
    dueAt: from + delayMs(every),
    purpose: { for: 'repeat', step: node.id },
  };
}

/** Takes the first option whose guard holds; one without a guard serves as "else" once all before it are known to be false. */
export function tryAuto(session: Session, id: string, decision: Decision): void {
  for (const option of decision.options) {
    const truth = holds(session, option.when);
    if (truth === null) return;
    if (truth) {
      decideOption(session, id, option.id, { engine: true });
      return;
    }
  }
}

export function decideOption(
  session: Session,
  id: string,
  choice: string,
  how: { engine?: boolean; reason?: string | undefined },
): void {
  const by = how.engine ? ENGINE : session.by;
  emit(session, { type: 'decisionTaken', step: id, choice, reason: how.reason, by });
  queue(session, { do: 'moment', key: `decided:${id}`, at: session.at });
  queue(session, { do: 'moment', key: `decided:${id}:${choice}`, at: session.at });
  queue(session, { do: 'closed', step: id });
}

export function tryWait(session: Session, id: string): void {
  const state = session.plan.chart.nodes.get(id)?.state;
  if (state?.kind !== 'wait' || holds(session, state.until) !== true) return;
  emit(session, { type: 'stepCompleted', step: id, by: ENGINE });
  queue(session, { do: 'moment', key: `done:${id}`, at: session.at });
  queue(session, { do: 'closed', step: id });
}
