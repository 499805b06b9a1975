import { isContainer, isMember, nodeOf } from '../../chart/chart-index.ts';
import { jump } from '../../chart/configuration.ts';
import type { Step } from '../../runbook/chart.ts';
import type { CommandOf } from '../command.ts';
import { queueMoved, take } from '../flow.ts';
import { changeLevel } from '../levels.ts';
import { isStateActive, itemState } from '../lookup.ts';
import { refusal } from '../refusals.ts';
import type { Session } from '../session.ts';
import { emit, queue } from '../session.ts';
import type { Verb } from '../verb.ts';
import { ACCEPTED, ALREADY, refused } from '../verb.ts';
import { find, isFound } from './find.ts';

/** [R6] What a commander may do beyond the plan: always with a reason, always in the journal. */

export const hasGroup = (session: Session, group: string): boolean =>
  session.plan.groups.has(group) || session.run.addedGroups[group] !== undefined;

export function reassign(session: Session, command: CommandOf<'reassignStep'>): Verb {
  const found = find(session, command);
  if (!isFound(found)) return found;
  if (!hasGroup(session, command.group))
    return refused(refusal('unknown-group', '/group', { id: command.group }));
  if (found.step.group === command.group) return ALREADY;
  emit(session, {
    type: 'stepReassigned',
    step: command.step,
    group: command.group,
    reason: command.reason,
  });
  return ACCEPTED;
}

/** Adds a step to a container of the plan; it opens at once if the container is being worked on, and holds it until closed. */
export function addStep(session: Session, command: CommandOf<'addStep'>): Verb {
  const { plan, run } = session;
  const lane = plan.chart.nodes.get(command.lane);
  if (!lane || !isContainer(lane.state))
    return refused(refusal('unknown-state', '/lane', { id: command.lane }));
  if (itemState(plan, run, command.step) || plan.chart.nodes.has(command.step)) {
    return refused(refusal('id-taken', '/step', { id: command.step }));
  }
  if (command.group !== undefined && !hasGroup(session, command.group)) {
    return refused(refusal('unknown-group', '/group', { id: command.group }));
  }
  const definition: Step = {
    kind: 'step',
    id: command.step,
    title: command.title,
    marks: ['acknowledge', 'done'],
    ...(command.group === undefined ? {} : { group: command.group }),
  };
  emit(session, { type: 'stepAdded', lane: command.lane, definition, reason: command.reason });
  emit(session, { type: 'stepOpened', step: command.step, why: 'added' });
  queue(session, { do: 'moment', key: `opened:${command.step}`, at: session.at });
  return ACCEPTED;
}

export function addGroup(session: Session, command: CommandOf<'addGroup'>): Verb {
  if (hasGroup(session, command.group))
    return refused(refusal('id-taken', '/group', { id: command.group }));
  emit(session, {
    type: 'groupAdded',
    group: command.group,
    name: command.name,
    reason: command.reason,
  });
  return ACCEPTED;
}

export function setLevel(session: Session, command: CommandOf<'setLevel'>): Verb {
  if (!session.plan.levels.has(command.level)) {
    return refused(refusal('unknown-level', '/level', { id: command.level }));
  }
  if (session.run.levels.response?.level === command.level) return ALREADY;
  changeLevel(session, 'response', command.level, { why: 'person', reason: command.reason });
  return ACCEPTED;
}

/** Presses a named transition, whatever event or guard it would wait for. */
export function takeTransition(session: Session, command: CommandOf<'takeTransition'>): Verb {
  const place = session.plan.chart.transitions.get(command.transition);
  if (!place || !isStateActive(session.plan, session.run, place.source)) {
    return refused(refusal('unknown-transition', '/transition', { id: command.transition }));
  }
  take(session, command.transition, 'person', command.reason);
  return ACCEPTED;
}

/** Whether the chart as it is now can be sent to a state. */
export function jumpable(session: Session, to: string): boolean {
  const node = session.plan.chart.nodes.get(to);
  if (!node || node.state.kind === 'lane' || isMember(session.plan.chart, node)) return false;
  return jump(session.plan.machine, session.run.chart, to) !== undefined;
}

/** Goes to any state. A lane is gone to by its parallel state, a checklist's step by its checklist. */
export function jumpTo(session: Session, command: CommandOf<'jump'>): Verb {
  const { plan } = session;
  const named = plan.chart.nodes.get(command.to);
  if (!named) return refused(refusal('unknown-state', '/to', { id: command.to }));
  const to =
    isMember(plan.chart, named) || named.state.kind === 'lane'
      ? (named.parent ?? named.id)
      : named.id;
  if (!jumpable(session, to)) {
    return refused(
      refusal('cannot-jump', '/to', { title: nodeOf(plan.chart, command.to).state.title }),
    );
  }
  emit(session, { type: 'jumped', to, reason: command.reason });
  queueMoved(session);
  return ACCEPTED;
}
