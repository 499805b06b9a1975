import type { Alarm, Instant, Plan, Run, Target } from '@tocsin/engine';
import type { AlarmLine } from './flood.ts';
import { alarmLines, floodSince } from './flood.ts';

/** An alarm with the promise that was broken and whom it concerns. */
export interface AlarmView {
  readonly id: string;
  readonly alarm: Alarm;
  readonly target: Target | undefined;
  readonly group: string | undefined;
  readonly lifeSafety: boolean;
  readonly raisedAt: Instant;
}

export interface AlarmBoard {
  readonly lines: readonly AlarmLine<AlarmView>[];
  readonly waiting: readonly AlarmView[];
  readonly answered: readonly AlarmView[];
  readonly floodSince: Instant | undefined;
}

/** The alarms of a run: those that wait for an answer as lines, in a flood one a group, and those answered. */
export function alarmBoard(plan: Plan, run: Run, now: Instant): AlarmBoard {
  const views = Object.values(run.alarms).map((alarm): AlarmView => {
    const target = plan.targets.get(alarm.target);
    const to = target?.to;
    const step = to && 'step' in to ? plan.chart.nodes.get(to.step) : undefined;
    return {
      id: alarm.id,
      alarm,
      target,
      group: target?.group ?? step?.group,
      lifeSafety: target?.lifeSafety ?? false,
      raisedAt: alarm.raisedAt,
    };
  });
  const since = floodSince(
    views.map(({ raisedAt }) => raisedAt),
    now,
  );
  const waiting = views.filter(({ alarm }) => alarm.acknowledgedAt === undefined);
  return {
    lines: alarmLines(waiting, since !== undefined),
    waiting: waiting.sort((a, b) => b.raisedAt - a.raisedAt),
    answered: views
      .filter(({ alarm }) => alarm.acknowledgedAt !== undefined)
      .sort((a, b) => b.raisedAt - a.raisedAt),
    floodSince: since,
  };
}
