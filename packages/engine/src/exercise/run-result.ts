import { isItem } from '../chart/chart-index.ts';
import type { Instant } from '../instant.ts';
import { printInstant } from '../instant.ts';
import type { Plan } from '../plan.ts';
import type { JournalRecord, RunOutcome } from '../run/event.ts';

import { enteredAt, groupOfStep, isStateActive, stepRun } from '../run/lookup.ts';
import type { LinkRun, Run, StepStatus } from '../run/run.ts';
import { verdicts } from '../run/view.ts';
import type { Text } from '../text.ts';
import type { Verdict } from '../timing/target-run.ts';

/** A run at an instant, as plain data for other programs: instants in ISO 8601 (UTC, with milliseconds), null where there is none. */
export interface RunResult {
  readonly runbook: string;
  readonly hash: string;
  readonly kind: 'live' | 'drill';
  /** The run has ended, in whatever way; its `runEnded` line says how. */
  readonly finished: boolean;
  /** The top state it is in, or was last in before its final state; null where there is no run. */
  readonly phase: string | null;
  /** The response level. */
  readonly level: string | null;
  /** Steps, decisions, waits and links in the order of the document, then those added during the run. */
  readonly steps: readonly StepResult[];
  readonly targets: readonly TargetResult[];
  /** One line for each notice and channel. */
  readonly notifications: readonly NotificationResult[];
  /** Runs of other runbooks that links asked for; left out where none did. */
  readonly links?: readonly LinkResult[];
  readonly refused: readonly Refused[];
}

export interface LinkResult {
  readonly step: string;
  /** The other run's id. */
  readonly run: string;
  readonly runbook: string;
  readonly state: LinkRun['state'];
  readonly at: string;
  readonly outcome: RunOutcome | null;
  readonly reason: Text | null;
}

export interface StepResult {
  readonly id: string;
  readonly group: string | null;
  readonly state: StepStatus;
  readonly openedAt: string | null;
  readonly acknowledgedAt: string | null;
  readonly startedAt: string | null;
  /** When it was done; null also for one that was closed otherwise. */
  readonly doneAt: string | null;
}

export interface TargetResult {
  readonly id: string;
  readonly group: string | null;
  readonly verdict: Verdict;
  readonly startedAt: string | null;
  readonly dueAt: string | null;
  readonly stoppedAt: string | null;
  /** How far past its due time; of one still running, so far. */
  readonly missedByMs: number | null;
}

export interface NotificationResult {
  readonly at: string;
  readonly rule: string;
  readonly audience: readonly string[];
  readonly channel: string;
  readonly text: Text;
}

/** An act that was refused. `act` is its place in what was played, null where none of the acts is to blame. */
export interface Refused {
  readonly act: number | null;
  readonly code: string;
  readonly message: Text;
}

const iso = (at: Instant | undefined): string | null =>
  at === undefined ? null : printInstant(at);

/** The state of a run (or of the plan, where none was declared) at an instant. `records` are its journal up to then. */
export function runResult(
  plan: Plan,
  run: Run | undefined,
  now: Instant,
  records: readonly JournalRecord[],
  rest: { readonly kind: 'live' | 'drill'; readonly refused: readonly Refused[] },
): RunResult {
  return {
    runbook: plan.runbook.id,
    hash: plan.hash,
    kind: run?.kind ?? rest.kind,
    finished: run?.status === 'ended',
    phase: run ? phaseId(plan, run) : null,
    level: run?.levels.response?.level ?? null,
    steps: stepResults(plan, run),
    targets: targetResults(plan, run, now),
    notifications: notificationResults(records),
    ...linkResults(run),
    refused: rest.refused,
  };
}

function phaseId(plan: Plan, run: Run): string | null {
  const phases = plan.chart.top.filter((id) => {
    const kind = plan.chart.nodes.get(id)?.state.kind;
    return kind !== 'final' && kind !== 'history';
  });
  const active = phases.find((id) => isStateActive(plan, run, id));
  if (active !== undefined) return active;
  const entered = phases
    .map((id) => ({ id, at: enteredAt(plan, run, id) ?? Number.NEGATIVE_INFINITY }))
    .filter(({ at }) => at !== Number.NEGATIVE_INFINITY)
    .sort((a, b) => a.at - b.at);
  return entered.at(-1)?.id ?? null;
}

function stepResults(plan: Plan, run: Run | undefined): readonly StepResult[] {
  const planned = [...plan.chart.nodes.values()].filter((node) => isItem(node.state));
  const ids = [
    ...planned.map((node) => node.id),
    ...(run?.added ?? []).map((added) => added.definition.id),
  ];
  return ids.map((id): StepResult => {
    const step = run && stepRun(plan, run, id);
    const group = run ? groupOfStep(plan, run, id) : plan.chart.nodes.get(id)?.group;
    return {
      id,
      group: group ?? null,
      state: step?.status ?? 'waiting',
      openedAt: iso(step?.openedAt),
      acknowledgedAt: iso(step?.acknowledgedAt),
      startedAt: iso(step?.startedAt),
      doneAt: step?.status === 'done' ? iso(step.closedAt) : null,
    };
  });
}

function targetResults(plan: Plan, run: Run | undefined, now: Instant): readonly TargetResult[] {
  const judged = new Map(run ? verdicts(plan, run, now).map((view) => [view.target.id, view]) : []);
  return [...plan.targets.values()].map((target): TargetResult => {
    const view = judged.get(target.id);
    const step = target.to && 'step' in target.to ? target.to.step : undefined;
    const owner =
      step === undefined
        ? undefined
        : run
          ? groupOfStep(plan, run, step)
          : plan.chart.nodes.get(step)?.group;
    return {
      id: target.id,
      group: target.group ?? owner ?? null,
      verdict: view?.verdict ?? 'idle',
      startedAt: iso(view?.state?.startedAt),
      dueAt: iso(view?.state?.dueAt),
      stoppedAt: iso(view?.state?.stoppedAt),
      missedByMs: view?.missedByMs ?? null,
    };
  });
}

const notificationResults = (records: readonly JournalRecord[]): readonly NotificationResult[] =>
  records.flatMap(({ event }) =>
    event.type === 'noticeIssued'
      ? event.notice.channels.map((channel) => ({
          at: printInstant(event.at),
          rule: event.notice.rule,
          audience: event.notice.audience,
          channel,
          text: event.notice.text,
        }))
      : [],
  );

function linkResults(run: Run | undefined): { links?: readonly LinkResult[] } {
  const links = Object.values(run?.links ?? {});
  if (links.length === 0) return {};
  return {
    links: links.map(({ id, step, order, state, at, outcome, reason }) => ({
      step,
      run: id,
      runbook: order.runbook,
      state,
      at: printInstant(at),
      outcome: outcome ?? null,
      reason: reason ?? null,
    })),
  };
}
