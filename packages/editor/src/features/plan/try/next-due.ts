import type { Instant, Plan, Run, Text, TimerArm, TimerPurpose } from '@tocsin/engine';

/** What the virtual clock meets next. */
export interface NextDue {
  readonly at: Instant;
  readonly purpose: TimerPurpose['for'];
  /** The name of what is due: a target, a step, a way out. */
  readonly name: Text;
  /** How many more fall due at the very same moment. */
  readonly others: number;
}

/** A missed target weighs more than the level's clock looking again at the same moment. */
const WEIGHT: readonly TimerPurpose['for'][] = [
  'target-due',
  'target-warn',
  'escalation',
  'transition',
  'wait',
  'repeat',
  'clock',
];

export function nextDue(plan: Plan, run: Run | undefined): NextDue | undefined {
  if (!run || run.status === 'ended') return undefined;
  const timers = Object.values(run.timers);
  const at = Math.min(...timers.map(({ dueAt }) => dueAt));
  const [first, ...others] = timers
    .filter(({ dueAt }) => dueAt === at)
    .sort((a, b) => WEIGHT.indexOf(a.purpose.for) - WEIGHT.indexOf(b.purpose.for));
  return (
    first && {
      at,
      purpose: first.purpose.for,
      name: nameOf(plan, run, first),
      others: others.length,
    }
  );
}

function nameOf(plan: Plan, run: Run, { purpose }: TimerArm): Text {
  const plain = (id: string): Text => ({ zh: id, en: id });
  const target = (id: string): Text => plan.targets.get(id)?.title ?? plain(id);
  const state = (id: string): Text => plan.chart.nodes.get(id)?.state.title ?? plain(id);
  switch (purpose.for) {
    case 'target-due':
    case 'target-warn':
      return target(purpose.target);
    case 'transition': {
      const place = plan.chart.transitions.get(purpose.transition);
      return place ? (place.transition.title ?? state(place.source)) : plain(purpose.transition);
    }
    case 'wait':
      return state(purpose.state);
    case 'repeat':
      return state(purpose.step);
    case 'clock':
      return plan.fields.get(purpose.field)?.name ?? plain(purpose.field);
    case 'escalation': {
      const alarm = run.alarms[purpose.alarm];
      return alarm ? target(alarm.target) : plain(purpose.alarm);
    }
  }
}
