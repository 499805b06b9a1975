import type {
  ChartState,
  Instant,
  Plan,
  Run,
  StepRun,
  StepStatus,
  TargetRun,
  Text,
} from '@tocsin/engine';
import { actorName, enteredAt, isItem, isStateActive, judge } from '@tocsin/engine';

/** How a run stands on the chart, ready to draw. Entries that did not change keep their identity between overlays. */
export interface RunOverlay {
  /** Run time, ms since the epoch. */
  readonly now: Instant;
  readonly timeZone: string;
  readonly nodes: Readonly<Record<string, NodeOverlay>>;
  readonly targets: Readonly<Record<string, TargetOverlay>>;
}

/**
 * `standby`: its container is under way, but its order, level or condition does not hold yet.
 * `unreached`, `active`, `passed` and `halted` (the run was ended before all in it was closed) are said of containers
 * and waits; the rest of steps and decisions.
 */
export type NodeStatus = StepStatus | 'standby' | 'unreached' | 'active' | 'passed' | 'halted';

export interface NodeOverlay {
  readonly status: NodeStatus;
  /** When it came to stand as it does. */
  readonly at?: Instant | undefined;
  readonly by?: Text | undefined;
  readonly reason?: string | undefined;
  /** The option a decision was given. */
  readonly choice?: string | undefined;
  readonly help?: boolean | undefined;
  readonly awaitsConfirm?: boolean | undefined;
}

export interface TargetOverlay {
  readonly state: 'idle' | 'running' | 'warned' | 'missed' | 'met' | 'met-late' | 'void' | 'paused';
  readonly startedAt?: Instant | undefined;
  readonly warnAt?: Instant | undefined;
  readonly dueAt?: Instant | undefined;
  readonly pausedAt?: Instant | undefined;
  /** Its clock has stopped: nothing counts any more. */
  readonly stopped?: boolean | undefined;
  readonly missedByMs?: number | undefined;
}

/** The overlay of a run at an instant of its own time. Pure. */
export function overlayOf(plan: Plan, run: Run, now: Instant): RunOverlay {
  const steps = new Map<string, StepRun>();
  for (const region of run.steps) {
    for (const step of Object.values(region ?? {})) steps.set(step.id, step);
  }
  const nodes: Record<string, NodeOverlay> = {};
  const visit = (state: ChartState, isOuterActive: boolean): NodeOverlay => {
    const isActive = run.status === 'running' && isStateActive(plan, run, state.id);
    const inside = 'states' in state ? state.states.map((child) => visit(child, isActive)) : [];
    const step = steps.get(state.id);
    const isStandby = isOuterActive && isItem(state) && (!step || step.status === 'waiting');
    const overlay: NodeOverlay = isStandby
      ? { status: 'standby' }
      : step
        ? stepOverlay(plan, step)
        : stateOverlay(plan, run, state, inside);
    nodes[state.id] = overlay;
    return overlay;
  };
  for (const state of plan.runbook.chart.states) visit(state, false);
  for (const { definition } of run.added) {
    const step = steps.get(definition.id);
    if (step) nodes[definition.id] = stepOverlay(plan, step);
  }
  const targets: Record<string, TargetOverlay> = {};
  for (const target of Object.values(run.targets)) targets[target.id] = targetOverlay(target, now);
  return { now, timeZone: run.timeZone, nodes, targets };
}

const OVER: readonly NodeStatus[] = ['done', 'skipped', 'not-applicable', 'failed', 'passed'];

function stateOverlay(
  plan: Plan,
  run: Run,
  state: ChartState,
  inside: readonly NodeOverlay[],
): NodeOverlay {
  const at = enteredAt(plan, run, state.id);
  if (at === undefined) {
    return { status: isItem(state) ? 'waiting' : 'unreached' };
  }
  // The chart of an ended run stands still where it ended: nothing on it is going on any more,
  // and neither is a lane whose steps are all closed while it waits for the others.
  const isAllClosed = inside.length > 0 && inside.every(({ status }) => OVER.includes(status));
  if (!isStateActive(plan, run, state.id) || isAllClosed) return { status: 'passed', at };
  if (run.status !== 'ended' || state.kind === 'final') return { status: 'active', at };
  return { status: run.ended?.outcome === 'finished' ? 'passed' : 'halted', at };
}

function stepOverlay(plan: Plan, step: StepRun): NodeOverlay {
  const marked = {
    open: [step.openedAt, undefined],
    acknowledged: [step.acknowledgedAt, step.acknowledgedBy],
    started: [step.startedAt, step.startedBy],
    waiting: [undefined, undefined],
  } as const;
  const [at, by] =
    step.status in marked
      ? marked[step.status as keyof typeof marked]
      : [step.closedAt, step.closedBy];
  return {
    status: step.status,
    at,
    // What the engine did by the rules, nobody did.
    by: by && by.role !== 'system' ? actorName(plan, by) : undefined,
    reason: step.reason,
    choice: step.choice,
    help: step.helpText !== undefined,
    awaitsConfirm: step.reportedAt !== undefined && step.closedAt === undefined,
  };
}

function targetOverlay(target: TargetRun, now: Instant): TargetOverlay {
  const { startedAt, warnAt, dueAt, pausedAt } = target;
  const { verdict, missedByMs, reportedLate } = judge(target, now);
  const stopped = target.stoppedAt !== undefined || target.voidedAt !== undefined;
  const times = { startedAt, warnAt, dueAt, pausedAt, stopped, missedByMs };
  if (verdict === 'met') return { ...times, state: reportedLate ? 'met-late' : 'met' };
  if (verdict !== 'running') return { ...times, state: verdict };
  if (pausedAt !== undefined) return { ...times, state: 'paused' };
  const isWarned = target.warnedAt !== undefined || (warnAt !== undefined && now >= warnAt);
  return { ...times, state: isWarned ? 'warned' : 'running' };
}
