import { nodeOf } from '../chart/chart-index.ts';
import type { Instant } from '../instant.ts';
import type { Plan } from '../plan.ts';
import type { ChartState, PhaseName } from '../runbook/chart.ts';
import type { Level, LevelRule } from '../runbook/levels.ts';
import type { Target } from '../runbook/timing.ts';
import type { Text } from '../text.ts';
import type { Judgement, TargetRun } from '../timing/target-run.ts';
import { judge } from '../timing/target-run.ts';
import {
  enteredAt,
  groupOfStep,
  isClosed,
  isOpen,
  isStateActive,
  itemState,
  stepRun,
} from './lookup.ts';
import type { Alarm, LevelState, Run, StepRun } from './run.ts';

/** What screens read of a run at an instant: everything derived, nothing kept. */
export interface RunView {
  readonly run: Run;
  readonly now: Instant;
  readonly phases: readonly PhaseView[];
  /** The phase the run is in; undefined at a top state that is none. */
  readonly phase: PhaseView | undefined;
  readonly level: LevelView;
  readonly groups: readonly GroupRow[];
  /** Running promises in the order they fall due, missed ones first. */
  readonly dueNext: readonly TargetView[];
  readonly targets: readonly TargetView[];
  /** Raised and not acknowledged, oldest first. */
  readonly alarms: readonly Alarm[];
}

export interface PhaseView {
  readonly id: string;
  readonly title: Text;
  readonly phase: PhaseName | undefined;
  readonly status: 'past' | 'now' | 'ahead';
}

export interface LevelView {
  readonly response:
    | (LevelState & { readonly definition: Level | undefined; readonly why: LevelState['why'] })
    | undefined;
  readonly rules: readonly LevelRule[];
  /** What the table says where it differs from the level in force: only a person lowers it. */
  readonly suggestion: Level | undefined;
  readonly event: Level | undefined;
  readonly warning: Level | undefined;
}

export interface StepView {
  readonly id: string;
  readonly state: ChartState;
  readonly step: StepRun;
  readonly group: string | undefined;
  /** Running promises that this step's marks would stop. */
  readonly targets: readonly TargetView[];
}

export interface GroupRow {
  readonly id: string;
  readonly name: Text;
  /** Open steps, the most pressing promise first, then in the order of the plan. */
  readonly open: readonly StepView[];
  /** The next ones, not open yet. */
  readonly next: readonly StepView[];
  readonly closed: number;
  readonly total: number;
}

export interface TargetView extends Judgement {
  readonly target: Target;
  readonly state: TargetRun | undefined;
  /** Milliseconds to the due time, negative past it; undefined where it has none, is idle, paused or over. */
  readonly remainingMs: number | undefined;
  readonly isWarned: boolean;
  readonly isPaused: boolean;
}

/** Every target of the plan as it stands at an instant. */
export function verdicts(plan: Plan, run: Run, now: Instant): readonly TargetView[] {
  return [...plan.targets.values()].map((target) =>
    targetView(target, run.targets[target.id], now),
  );
}

function targetView(target: Target, state: TargetRun | undefined, now: Instant): TargetView {
  const isOver = state?.stoppedAt !== undefined || state?.voidedAt !== undefined;
  const isPaused = state?.pausedAt !== undefined;
  const dueAt = isOver || isPaused ? undefined : state?.dueAt;
  return {
    ...judge(state, now),
    target,
    state,
    remainingMs: dueAt === undefined ? undefined : dueAt - now,
    isWarned: !isOver && state?.warnedAt !== undefined,
    isPaused,
  };
}

export const isTargetRunning = (view: TargetView): boolean =>
  view.state !== undefined &&
  view.state.stoppedAt === undefined &&
  view.state.voidedAt === undefined;

/** The top state a run is in; the last one it was in, once it has ended. */
export function phaseOf(plan: Plan, run: Run): ChartState | undefined {
  const active = plan.chart.top.find((id) => isStateActive(plan, run, id));
  if (active !== undefined) return nodeOf(plan.chart, active).state;
  const latest = plan.chart.top
    .map((id) => ({ id, at: enteredAt(plan, run, id) }))
    .filter((entry) => entry.at !== undefined)
    .sort((a, b) => (a.at ?? 0) - (b.at ?? 0))
    .at(-1);
  return latest && nodeOf(plan.chart, latest.id).state;
}

export function viewRun(plan: Plan, run: Run, now: Instant): RunView {
  const targets = verdicts(plan, run, now);
  const running = targets.filter((view) => isTargetRunning(view));
  const phases = phaseViews(plan, run);
  return {
    run,
    now,
    phases,
    phase: phases.find((phase) => phase.status === 'now'),
    level: levelView(plan, run),
    groups: groupRows(plan, run, running),
    dueNext: running
      .filter((view) => view.remainingMs !== undefined)
      .sort((a, b) => (a.remainingMs ?? 0) - (b.remainingMs ?? 0)),
    targets,
    alarms: Object.values(run.alarms)
      .filter((alarm) => alarm.acknowledgedAt === undefined)
      .sort((a, b) => a.raisedAt - b.raisedAt),
  };
}

function phaseViews(plan: Plan, run: Run): readonly PhaseView[] {
  return plan.chart.top.flatMap((id): PhaseView[] => {
    const { state } = nodeOf(plan.chart, id);
    if (state.kind === 'final' || state.kind === 'history') return [];
    const status = isStateActive(plan, run, id)
      ? 'now'
      : enteredAt(plan, run, id) === undefined
        ? 'ahead'
        : 'past';
    return [
      { id, title: state.title, phase: state.kind === 'phase' ? state.phase : undefined, status },
    ];
  });
}

function levelView(plan: Plan, run: Run): LevelView {
  const { response } = run.levels;
  const definition = plan.levels.get(response?.level ?? '');
  const table = plan.levels.get(run.assessed.response?.level ?? '');
  const named = response?.rules ?? [];
  return {
    response: response && { ...response, definition },
    rules: (plan.runbook.levels?.rules ?? []).filter((rule) => named.includes(rule.id)),
    suggestion: table && table.id !== definition?.id ? table : undefined,
    event: plan.levels.get(run.levels.event?.level ?? ''),
    warning: plan.levels.get(run.levels.warning?.level ?? ''),
  };
}

function groupRows(plan: Plan, run: Run, running: readonly TargetView[]): readonly GroupRow[] {
  const ids = [
    ...[...plan.chart.nodes.values()]
      .filter((node) => isItemKind(node.state))
      .map((node) => node.id),
    ...run.added.map((added) => added.definition.id),
  ];
  const rows = new Map<
    string,
    { open: StepView[]; next: StepView[]; closed: number; total: number }
  >();
  for (const id of ids) {
    const state = itemState(plan, run, id);
    const group = groupOfStep(plan, run, id) ?? '';
    if (!state) continue;
    const row = rows.get(group) ?? { open: [], next: [], closed: 0, total: 0 };
    rows.set(group, row);
    const step = stepRun(plan, run, id);
    const view: StepView = {
      id,
      state,
      step,
      group,
      targets: running.filter((target) => stopsAt(target.target, id)),
    };
    row.total += 1;
    if (isClosed(step.status)) row.closed += 1;
    else if (isOpen(step.status)) row.open.push(view);
    else row.next.push(view);
  }
  const order = [...plan.groups.keys(), ...Object.keys(run.addedGroups), ''];
  return order.flatMap((id): GroupRow[] => {
    const row = rows.get(id);
    if (!row) return [];
    const name = plan.groups.get(id)?.name ??
      run.addedGroups[id] ?? { zh: '未指定小组', en: 'No group named' };
    return [{ id, name, ...row, open: [...row.open].sort((a, b) => urgency(a) - urgency(b)) }];
  });
}

const isItemKind = (state: ChartState): boolean =>
  state.kind === 'step' ||
  state.kind === 'decision' ||
  state.kind === 'wait' ||
  state.kind === 'link';

const urgency = (view: StepView): number =>
  view.targets.reduce(
    (least, target) => Math.min(least, target.remainingMs ?? Number.MAX_SAFE_INTEGER),
    Number.MAX_SAFE_INTEGER,
  );

/** Whether a mark on a step is what stops a target's clock. */
export const stopsAt = (target: Target, step: string): boolean =>
  target.to !== undefined && 'step' in target.to && target.to.step === step;
