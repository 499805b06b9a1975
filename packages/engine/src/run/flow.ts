import type { ChartNode } from '../chart/chart-index.ts';
import { isContainer, isItem, nodeOf, ROOT } from '../chart/chart-index.ts';
import { isActive } from '../chart/configuration.ts';
import { closeMove, containerOf, doneOf, nextMove, openOf, optionMove } from '../chart/moves.ts';
import { delayMs } from '../duration.ts';
import type { Transition } from '../runbook/chart.ts';
import { ENGINE } from './actor.ts';
import { isDormant } from './applicability.ts';
import type { EventOf, TimerArm } from './event.ts';
import {
  addedStep,
  containerOfStep,
  isChecklistOpen,
  isClosed,
  isOpen,
  isStateActive,
  stepRun,
} from './lookup.ts';
import { openItem } from './open-item.ts';
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
            dueAt: session.at + delayMs(transition.after),
            purpose: { for: 'transition', transition: transition.id },
          },
        ],
  );
  if (arms.length > 0) emit(session, { type: 'timersArmed', arms, by: ENGINE });
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
export function moveOn(session: Session, node: ChartNode, outcomes: readonly string[]): boolean {
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
