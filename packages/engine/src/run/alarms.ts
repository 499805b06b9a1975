import { delayMs, durationMs, MINUTE } from '../duration.ts';
import type { Consequence, Escalation } from '../runbook/timing.ts';
import { ENGINE } from './actor.ts';
import type { TimerArm } from './event.ts';
import { take } from './flow.ts';

import { isUnanswered } from './help-request.ts';
import { changeLevel } from './levels.ts';
import { isStateActive } from './lookup.ts';
import { issue, send } from './notices.ts';
import type { Alarm, HelpRequest } from './run.ts';
import type { Session } from './session.ts';
import { emit, queue } from './session.ts';

/** What a missed promise brings with it. [E1] An escalation goes on until somebody acknowledges the alarm; it never runs out in silence. */

const DEFAULT_REPEAT_MS = 5 * MINUTE;

/** A target's time is up: the alarm is raised, and what the plan says of a miss is done. */
export function miss(session: Session, id: string, late: boolean): void {
  const state = session.run.targets[id];
  const target = session.plan.targets.get(id);
  if (!state || !target || state.dueAt === undefined || state.missedAt !== undefined) return;
  const alarm = `alarm:${id}:${state.round}`;
  emit(session, {
    type: 'targetMissed',
    target: id,
    dueAt: state.dueAt,
    alarm,
    by: ENGINE,
    ...(late ? { late } : {}),
  });
  queue(session, { do: 'moment', key: `missed:${id}`, at: session.at });
  for (const consequence of target.onMiss ?? []) follow(session, consequence, id, alarm);
}

function follow(session: Session, consequence: Consequence, target: string, alarm: string): void {
  const { plan } = session;
  switch (consequence.do) {
    case 'notify': {
      const notification = plan.notifications.get(consequence.notification);
      if (notification) issue(session, notification, session.at, alarm);
      return;
    }
    case 'escalate': {
      const escalation = plan.escalations.get(consequence.escalation);
      if (escalation) startEscalation(session, escalation, alarm);
      return;
    }
    case 'raise': {
      const now =
        plan.levels.get(session.run.levels.response?.level ?? '')?.rank ?? Number.POSITIVE_INFINITY;
      const rank = plan.levels.get(consequence.level)?.rank ?? Number.POSITIVE_INFINITY;
      if (rank < now)
        changeLevel(session, 'response', consequence.level, { why: 'target', target });
      return;
    }
    case 'take': {
      const source = plan.chart.transitions.get(consequence.transition)?.source;
      if (source !== undefined && isStateActive(plan, session.run, source)) {
        take(session, consequence.transition, 'target');
      }
      return;
    }
  }
}

function startEscalation(session: Session, escalation: Escalation, alarm: string): void {
  const arms = escalation.tiers.map(
    (tier, index): TimerArm => tierTimer(alarm, index, 1, session.at + durationMs(tier.after)),
  );
  emit(session, { type: 'escalationStarted', escalation: escalation.id, alarm, by: ENGINE, arms });
}

/** [E2] A request for help is told on as the plan's escalation for help says, the first where it has several. */
export function escalateHelp(session: Session, help: string): void {
  const escalation = [...session.plan.escalations.values()].find((one) => one.forHelp);
  if (escalation) startEscalation(session, escalation, help);
}

const tierTimer = (alarm: string, tier: number, round: number, dueAt: number): TimerArm => ({
  id: `escalation:${alarm}:${tier}:${round}`,
  owner: `alarm:${alarm}`,
  dueAt,
  purpose: { for: 'escalation', alarm, tier, round },
});

/** One rung of an escalation: its people are told; the last rung repeats until the alarm is acknowledged. */
export function escalate(
  session: Session,
  alarmId: string,
  tier: number,
  round: number,
  late: boolean,
): void {
  const raised = session.run.alarms[alarmId] ?? session.run.helps[alarmId];
  const escalation = session.plan.escalations.get(raised?.escalation ?? '');
  const rung = escalation?.tiers[tier];
  if (!raised || !escalation || !rung || isAnswered(raised)) return;
  const isLast = tier === escalation.tiers.length - 1;
  const everyMs =
    escalation.repeatEvery === undefined ? DEFAULT_REPEAT_MS : delayMs(escalation.repeatEvery);
  emit(session, {
    type: 'escalated',
    escalation: escalation.id,
    alarm: alarmId,
    tier,
    round,
    by: ENGINE,
    ...(late ? { late } : {}),
    arms: isLast ? [tierTimer(alarmId, tier, round + 1, session.at + everyMs)] : [],
  });
  send(session, {
    rule: escalation.id,
    audience: rung.audience,
    channels: rung.channels ?? [],
    text: rung.text ?? escalation.title,
    at: session.at,
    alarm: alarmId,
  });
}

const isAnswered = (raised: Alarm | HelpRequest): boolean =>
  'target' in raised ? raised.acknowledgedAt !== undefined : !isUnanswered(raised);
