import type { Anchor, Instant, Plan, Run, Target, TargetRun, Verdict } from '@tocsin/engine';
import { durationMs, judge } from '@tocsin/engine';

/** How a running clock stands, gravest last. */
type ClockState = 'untimed' | 'paused' | 'running' | 'warned' | 'missed';

/** A timing target whose clock is running, or was missed and is still waited for. */
export interface Clock {
  readonly id: string;
  readonly target: Target;
  readonly run: TargetRun;
  readonly verdict: Verdict;
  readonly state: ClockState;
  readonly group: string | undefined;
  /** The step that stops it, where one does. */
  readonly step: string | undefined;
  readonly next: NextEscalation | undefined;
}

interface NextEscalation {
  readonly at: Instant;
  readonly audience: readonly string[];
}

/** The step whose mark an anchor waits for. */
const stepOfAnchor = (anchor: Anchor | undefined): string | undefined =>
  anchor && 'step' in anchor ? anchor.step : undefined;

function clockState(run: TargetRun, verdict: Verdict, now: Instant): ClockState {
  if (verdict === 'missed') return 'missed';
  if (run.pausedAt !== undefined) return 'paused';
  if (run.dueAt === undefined) return 'untimed';
  return run.warnAt !== undefined && run.warnAt <= now ? 'warned' : 'running';
}

/** Whom a miss is brought to next: the tier armed for its alarm, or the first tier that a miss would start. */
function nextEscalation(
  plan: Plan,
  run: Run,
  target: Target,
  own: TargetRun,
): NextEscalation | undefined {
  const { escalations = [] } = plan.runbook;
  for (const timer of Object.values(run.timers)) {
    if (timer.purpose.for !== 'escalation' || timer.purpose.alarm !== own.alarm) continue;
    const { tier } = timer.purpose;
    const alarm = run.alarms[timer.purpose.alarm];
    const tiers = escalations.find(({ id }) => id === alarm?.escalation)?.tiers ?? [];
    return { at: timer.dueAt, audience: (tiers[tier] ?? tiers.at(-1))?.audience ?? [] };
  }
  if (own.missedAt !== undefined || own.dueAt === undefined) return undefined;
  const named = target.onMiss?.find((consequence) => consequence.do === 'escalate');
  const [first] = escalations.find(({ id }) => id === named?.escalation)?.tiers ?? [];
  return first && { at: own.dueAt + durationMs(first.after), audience: first.audience };
}

/** Clocks still running or missed and not stopped, the soonest due first, those without a figure last. */
export function runningClocks(plan: Plan, run: Run, now: Instant): Clock[] {
  return (plan.runbook.targets ?? [])
    .flatMap((target): Clock[] => {
      const own = run.targets[target.id];
      if (!own || own.stoppedAt !== undefined || own.voidedAt !== undefined) return [];
      const { verdict } = judge(own, now);
      const step = stepOfAnchor(target.to);
      const group =
        target.group ?? (step === undefined ? undefined : plan.chart.nodes.get(step)?.group);
      const state = clockState(own, verdict, now);
      return [
        {
          id: target.id,
          target,
          run: own,
          verdict,
          state,
          group,
          step,
          next: nextEscalation(plan, run, target, own),
        },
      ];
    })
    .sort((a, b) => (a.run.dueAt ?? Infinity) - (b.run.dueAt ?? Infinity));
}
