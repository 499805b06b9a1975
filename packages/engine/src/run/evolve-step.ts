import { isItem } from '../chart/chart-index.ts';
import { containerOf, openOf } from '../chart/moves.ts';
import type { Plan } from '../plan.ts';
import type { RunEvent } from './event.ts';
import { askedForHelp, helpLapsed, unansweredHelp } from './help-request.ts';
import { isClosed, regionOfStep, stepRun, withEntry } from './lookup.ts';
import type { Run, StepRun } from './run.ts';

type StepEvent = Extract<RunEvent, { step: string } & { type: `step${string}` }>;
type ItemEvent =
  | StepEvent
  | Extract<RunEvent, { type: 'helpRequested' | 'helpAnswered' | 'decisionTaken' | 'actRecorded' }>;

/** Folds what happens to a step, decision, wait or link. */
export function evolveStep(plan: Plan, run: Run, event: ItemEvent): Run {
  if (event.step === undefined) return run;
  const before = stepRun(plan, run, event.step);
  const asked = event.type === 'helpRequested' ? askedForHelp(run, event) : run;
  const next = putStep(plan, asked, after(before, event, asked));
  const isClosing = !isClosed(before.status) && isClosed(stepRun(plan, next, event.step).status);
  return isClosing ? closedFor(next, event) : next;
}

/** A closed step asks for help no more, and nobody is told of it any longer. */
function closedFor(run: Run, event: ItemEvent): Run {
  if (event.step === undefined) return run;
  const open = unansweredHelp(run, event.step);
  if (open.length === 0) return run;
  const owners = new Set(open.map(({ id }) => `alarm:${id}`));
  const timers = Object.entries(run.timers).filter(([, timer]) => !owners.has(timer.owner));
  return { ...helpLapsed(run, event.step, event.at), timers: Object.fromEntries(timers) };
}

function after(before: StepRun, event: ItemEvent, run: Run): StepRun {
  const { at, by } = event;
  switch (event.type) {
    case 'stepOpened':
      return {
        ...before,
        status: 'open',
        openedAt: at,
        conditionUnknown: event.conditionUnknown,
        noLongerAsked: undefined,
        why: undefined,
        reason: undefined,
        closedAt: undefined,
        closedBy: undefined,
        round: before.round + 1,
      };
    case 'stepAcknowledged':
      return { ...before, status: 'acknowledged', acknowledgedAt: at, acknowledgedBy: by };
    case 'stepStarted':
      return { ...before, status: 'started', startedAt: at, startedBy: by };
    case 'stepReported':
      return {
        ...before,
        reportedAt: at,
        reportedBy: by,
        values: event.values,
        rejected: undefined,
      };
    case 'stepReportRejected':
      return {
        ...before,
        reportedAt: undefined,
        reportedBy: undefined,
        rejected: { reason: event.reason, by },
      };
    case 'stepConditionChanged':
      return { ...before, noLongerAsked: event.holds ? undefined : event.why };
    case 'stepCompleted':
      return {
        ...closed(before, 'done', event),
        values: event.values ?? before.values,
        confirmedBy: event.confirmedBy,
      };
    case 'decisionTaken':
      return { ...closed(before, 'done', event), choice: event.choice, reason: event.reason };
    case 'stepSkipped':
      return { ...closed(before, 'skipped', event), reason: event.reason };
    case 'stepNotApplicable':
      return { ...closed(before, 'not-applicable', event), why: event.why, reason: event.reason };
    case 'stepFailed':
      return { ...closed(before, 'failed', event), reason: event.reason };
    case 'stepReopened':
      return {
        id: before.id,
        status: 'open',
        openedAt: at,
        round: before.round + 1,
        group: before.group,
        reason: event.reason,
      };
    case 'stepRepeated': {
      const { id, group, closedAt, closedBy, values } = before;
      const isDone = before.status === 'done' && closedAt !== undefined && closedBy !== undefined;
      const last = isDone ? { at: closedAt, by: closedBy, values } : before.last;
      // Opened again in the moment it was done, it never stood closed.
      const openedAt = at === closedAt ? before.openedAt : at;
      return { id, status: 'open', openedAt, round: event.round, group, last };
    }
    case 'stepConcluded': {
      const { last } = before;
      return last
        ? { ...before, status: 'done', closedAt: last.at, closedBy: last.by, values: last.values }
        : { ...closed(before, 'not-applicable', event), why: 'ended' };
    }
    case 'stepReassigned':
      return { ...before, group: event.group };
    case 'helpRequested':
      return { ...before, helpText: event.text };
    case 'helpAnswered':
      return { ...before, helpText: unansweredHelp(run, before.id).at(-1)?.text };
    case 'actRecorded':
      return isClosed(before.status) || run.status === 'ended'
        ? before
        : { ...before, fact: { act: event.act, at, by } };
  }
}

const closed = (before: StepRun, status: StepRun['status'], event: ItemEvent): StepRun => ({
  ...before,
  status,
  closedAt: event.at,
  closedBy: event.by,
  helpText: undefined,
  noLongerAsked: undefined,
  // What the engine passes by is looked at afresh when the chart comes there again; what a person closed ahead is not.
  preclosed: before.openedAt === undefined && isByPerson(event) ? true : undefined,
});

const isByPerson = (event: ItemEvent): boolean =>
  event.type === 'stepSkipped' || (event.type === 'stepNotApplicable' && event.why === 'person');

/** Steps the chart enters begin waiting again, unless they were closed before it came there. */
export function resetEntered(plan: Plan, run: Run, entered: readonly string[]): Run {
  let next = run;
  for (const id of entered) {
    const container = containerOf(id);
    const node = plan.chart.nodes.get(container);
    if (!node) continue;
    const items = id === openOf(container) ? node.children : isItem(node.state) ? [id] : [];
    for (const item of items) {
      const before = next.steps[regionOfStep(plan, item)]?.[item];
      if (!before || before.status === 'waiting') continue;
      const kept: StepRun = before.preclosed
        ? { ...before, preclosed: undefined }
        : { id: item, status: 'waiting', round: before.round, group: before.group };
      next = putStep(plan, next, kept);
    }
  }
  return next;
}

export function putStep(plan: Plan, run: Run, step: StepRun): Run {
  return { ...run, steps: withEntry(run.steps, regionOfStep(plan, step.id), step.id, step) };
}
