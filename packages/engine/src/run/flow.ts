import type { ChartNode } from '../chart/chart-index.ts';
import { isContainer, isItem, isMember, nodeOf, ROOT } from '../chart/chart-index.ts';
import { isActive } from '../chart/configuration.ts';
import { closeMove, containerOf, doneOf, nextMove, openOf, optionMove } from '../chart/moves.ts';
import { durationMs } from '../duration.ts';
import type { Truth } from '../expression/feel.ts';
import type { Decision, Link, Step, Transition } from '../runbook/chart.ts';
import { ENGINE } from './actor.ts';
import type { EventOf, NotApplicableWhy, TimerArm } from './event.ts';
import {
  addedStep,
  containerOfStep,
  isChecklistOpen,
  isClosed,
  isOpen,
  isStateActive,
  stepRun,
} from './lookup.ts';
import type { Session } from './session.ts';
import { emit, holds, queue } from './session.ts';

/** How a run flows through its chart: what is entered opens, what closes moves on, what is complete is left. */

type Why = EventOf<'transitionTaken'>['why'];

/** Takes a move and queues what it enters and leaves. */
export function take(session: Session, transition: string, why: Why, reason?: string): void {
  const planned = session.plan.machine.moves.get(transition);
  if (!planned) throw new Error(`no such move: ${transition}`);
  const from =
    session.plan.chart.transitions.get(transition)?.source ?? transition.split(':')[1] ?? ROOT;
  emit(session, { type: 'transitionTaken', transition, from, to: planned.target, why, reason });
  queueMoved(session);
}

/** Queues what follows from the movement just made: first what was left, then what was entered. */
export function queueMoved(session: Session): void {
  const { entered, exited } = session.run.moved;
  queue(session, ...exited.map((id) => ({ do: 'leave', id }) as const));
  queue(session, ...entered.map((id) => ({ do: 'enter', id }) as const));
}

export function leave(session: Session, id: string): void {
  const { plan } = session;
  const container = containerOf(id);
  const node = plan.chart.nodes.get(container);
  if (!node) return;
  const isReentered = id === container && isActive(plan.chart, session.run.chart, id);
  const members =
    id === openOf(container) || (id === container && isContainer(node.state)) ? node.children : [];
  const items = id === container && isItem(node.state) && !isReentered ? [id] : [];
  const extras = session.run.added
    .filter((added) => added.lane === id)
    .map((added) => added.definition.id);
  for (const item of [...items, ...members, ...extras]) {
    if (!isItemId(session, item)) continue;
    const { status } = stepRun(plan, session.run, item);
    const isEnding = isOpen(status) || (status === 'waiting' && id === openOf(container));
    if (isEnding && !isSequenceStepActive(session, item)) {
      if (stepRun(plan, session.run, item).last)
        emit(session, { type: 'stepConcluded', step: item, by: ENGINE });
      else emit(session, { type: 'stepNotApplicable', step: item, why: 'ended', by: ENGINE });
      queue(session, { do: 'closed', step: item });
    }
  }
  if (id === container) queue(session, { do: 'moment', key: `left:${id}`, at: session.at });
}

const isItemId = (session: Session, id: string): boolean => {
  const node = session.plan.chart.nodes.get(id);
  return node ? isItem(node.state) : addedStep(session.run, id) !== undefined;
};

/** A step the chart is in again already (its container was left and entered in one move). */
function isSequenceStepActive(session: Session, id: string): boolean {
  return session.plan.chart.nodes.has(id) && isStateActive(session.plan, session.run, id);
}

export function enter(session: Session, id: string): void {
  const { plan } = session;
  const container = containerOf(id);
  if (id === doneOf(container)) {
    queue(session, { do: 'complete', container });
    return;
  }
  const node = plan.chart.nodes.get(container);
  // A later task of the same decision may already have left it again.
  if (!node || !isActive(plan.chart, session.run.chart, id)) return;
  if (id === openOf(container)) {
    for (const member of node.children) openItem(session, nodeOf(plan.chart, member), 'entered');
    queue(session, { do: 'complete', container });
    return;
  }
  armDelays(session, node);
  queue(session, { do: 'moment', key: `entered:${id}`, at: session.at });
  if (isItem(node.state)) openItem(session, node, 'entered');
  if (node.state.kind === 'final')
    queue(session, { do: 'complete', container: node.parent ?? ROOT });
}

function armDelays(session: Session, node: ChartNode): void {
  const arms = (node.state.transitions ?? []).flatMap((transition): TimerArm[] =>
    transition.after === undefined
      ? []
      : [
          {
            id: `transition:${transition.id}:${session.run.moved.seq}`,
            owner: `state:${node.id}`,
            dueAt: session.at + durationMs(transition.after),
            purpose: { for: 'transition', transition: transition.id },
          },
        ],
  );
  if (arms.length > 0) emit(session, { type: 'timersArmed', arms, by: ENGINE });
}

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
  if (state.kind === 'decision' && state.auto) tryAuto(session, node.id, state);
  if (state.kind === 'wait' && state.until !== undefined) tryWait(session, node.id);
  if (
    state.kind === 'step' &&
    state.standing &&
    !member &&
    isStateActive(plan, session.run, node.id)
  ) {
    moveOn(session, node, []);
  }
}

/** Steps that must close before this one may open. */
export const blockers = (session: Session, step: Step): readonly string[] =>
  (step.after ?? []).filter((id) => !isClosed(stepRun(session.plan, session.run, id).status));

function openingTimers(session: Session, node: ChartNode): { arms?: readonly TimerArm[] } {
  const { state } = node;
  if (state.kind === 'wait' && state.for !== undefined) {
    const dueAt = session.at + durationMs(state.for);
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
    dueAt: from + durationMs(every),
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

/** A step was closed: those that waited for it may open, and the chart may move. */
export function closed(session: Session, id: string): void {
  const { plan } = session;
  for (const follower of plan.followers.get(id) ?? []) {
    const node = nodeOf(plan.chart, follower);
    if (isStateActive(plan, session.run, follower)) openItem(session, node, 'order');
  }
  const node = plan.chart.nodes.get(id);
  const container = containerOfStep(plan, session.run, id) ?? ROOT;
  const step = stepRun(plan, session.run, id);
  if (step.status === 'done' && node?.state.kind === 'step' && isStanding(session, node)) {
    // A standing step without an interval is logged as often as people like.
    if (!node.state.repeat)
      emit(session, { type: 'stepRepeated', step: id, round: step.round + 1, by: ENGINE });
    return;
  }
  if (node && isClosed(step.status) && isStateActive(plan, session.run, id)) {
    const outcome =
      step.status === 'done' ? ['done'] : step.status === 'failed' ? ['failed'] : ['skipped'];
    const option =
      step.status === 'done' && node.state.kind === 'decision'
        ? optionMove(id, step.choice ?? '')
        : undefined;
    if (option !== undefined && plan.machine.moves.has(option)) {
      take(session, option, 'complete');
      return;
    }
    if (moveOn(session, node, outcome)) return;
  }
  queue(session, { do: 'complete', container });
}

/** A standing step whose container is still at work; it holds nothing up and moves nothing on. */
function isStanding(session: Session, node: ChartNode): boolean {
  if (node.state.kind !== 'step' || !node.state.standing) return false;
  const { parent } = node;
  return parent === undefined || isActive(session.plan.chart, session.run.chart, parent);
}

/** Leaves a state whose work is over: by the first transition that allows it, else by the default way. Says whether the chart moved. */
function moveOn(session: Session, node: ChartNode, outcomes: readonly string[]): boolean {
  const explicit = wayOut(session, node, outcomes);
  if (explicit) {
    take(session, explicit.id, 'complete');
    return true;
  }
  const next = nextMove(node.id);
  if (!session.plan.machine.moves.has(next)) return false;
  take(session, next, 'complete');
  return true;
}

const wayOut = (
  session: Session,
  node: ChartNode,
  outcomes: readonly string[],
): Transition | undefined =>
  (node.state.transitions ?? []).find(
    (transition) =>
      transition.after === undefined &&
      ['complete', ...outcomes].includes(transition.on ?? 'complete') &&
      holds(session, transition.when) === true,
  );

/** Leaves a container if nothing in it is left to do. */
export function complete(session: Session, id: string): void {
  const { plan } = session;
  if (id === ROOT) {
    const isOver =
      isActive(plan.chart, session.run.chart, doneOf(ROOT)) || activeFinal(session, plan.chart.top);
    if (isOver && !holdsOpen(session, ROOT)) end(session, 'finished');
    return;
  }
  const node = plan.chart.nodes.get(id);
  if (!node || !isActive(plan.chart, session.run.chart, id)) return;
  if (!isAtEnd(session, node) || holdsOpen(session, id)) return;
  if (node.state.kind === 'lane') {
    queue(session, { do: 'complete', container: node.parent ?? ROOT });
    return;
  }
  if (isContainer(node.state) && isChecklistOpen(plan, session.run, id)) {
    take(session, closeMove(id), 'complete');
    return;
  }
  moveOn(session, node, []);
}

/**
 * Whether all that a container asks is done. A checklist that is a lane stays open at its end, so that its standing steps and
 * those whose condition may yet come to hold live as long as the work beside it does.
 */
function isAtEnd(session: Session, node: ChartNode): boolean {
  const { plan, run } = session;
  if (node.state.kind === 'parallel') {
    return node.children.every((lane) => {
      const inner = nodeOf(plan.chart, lane);
      return isAtEnd(session, inner) && !holdsOpen(session, lane);
    });
  }
  if (!isContainer(node.state)) return false;
  if (isChecklistOpen(plan, run, node.id))
    return node.children.every((member) => letsGo(session, member));
  return isActive(plan.chart, run.chart, doneOf(node.id)) || activeFinal(session, node.children);
}

const activeFinal = (session: Session, ids: readonly string[]): boolean =>
  ids.some(
    (id) =>
      session.plan.chart.nodes.get(id)?.state.kind === 'final' &&
      isActive(session.plan.chart, session.run.chart, id),
  );

/** A checklist does not wait for a standing member, nor for one that is not wanted as things are. */
function letsGo(session: Session, member: string): boolean {
  const node = nodeOf(session.plan.chart, member);
  const { status } = stepRun(session.plan, session.run, member);
  if (isClosed(status)) return true;
  if (node.state.kind === 'step' && node.state.standing) return true;
  return status === 'waiting' && isDormant(session, node, new Set());
}

/** Not wanted now, or in order after one that is not: it holds nothing up until that changes. */
function isDormant(session: Session, node: ChartNode, seen: Set<string>): boolean {
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

/** Steps added to a container, or opened in it out of turn, hold it until they are closed. */
function holdsOpen(session: Session, container: string): boolean {
  const { plan, run } = session;
  const added = run.added
    .filter((extra) => extra.lane === container)
    .map((extra) => extra.definition.id);
  const own =
    container === ROOT ? plan.chart.top : (plan.chart.nodes.get(container)?.children ?? []);
  const loose = own.filter((id) => {
    const { state } = nodeOf(plan.chart, id);
    return isItem(state) && !(state.kind === 'step' && state.standing);
  });
  return [...loose, ...added].some((id) => isOpen(stepRun(plan, run, id).status));
}

/** Ends a run: what was open is void, what was promised and not yet broken is void too. */
export function end(
  session: Session,
  outcome: 'finished' | 'closed' | 'aborted',
  reason?: string,
): void {
  if (session.run.status === 'ended') return;
  queue(session, { do: 'moment', key: 'ended', at: session.at });
  session.tasks.push({ do: 'end', outcome, reason });
}
