import type { Problem } from '../../problem.ts';
import type { Step } from '../../runbook/chart.ts';
import { checkValues } from '../check-values.ts';
import type { CommandOf } from '../command.ts';
import { keepFact } from '../keep-fact.ts';
import { isClosed, isOpen, itemState, stepDefinition } from '../lookup.ts';
import { refusal } from '../refusals.ts';
import { isBlank, setFields } from '../report-values.ts';
import type { StepRun } from '../run.ts';
import type { Session } from '../session.ts';
import { emit, queue } from '../session.ts';
import type { Verb } from '../verb.ts';
import { ACCEPTED, ALREADY, refused } from '../verb.ts';
import type { Found, OnStep } from './find.ts';
import { find, isFound, notOpen } from './find.ts';
import { jumpable, jumpTo } from './overrides.ts';

/** Marks that people set on steps: acknowledge → start → done, or skipped, failed, open again. */

export function acknowledge(session: Session, command: CommandOf<'acknowledgeStep'>): Verb {
  const found = find(session, command);
  if (!isFound(found)) return found;
  const { status } = found.step;
  if (status === 'acknowledged' || status === 'started') return ALREADY;
  if (status !== 'open') return notOpen(session, command, found);
  emit(session, { type: 'stepAcknowledged', step: command.step });
  queue(session, { do: 'moment', key: `acknowledged:${command.step}`, at: session.at });
  return ACCEPTED;
}

export function start(session: Session, command: CommandOf<'startStep'>): Verb {
  const found = find(session, command);
  if (!isFound(found)) return found;
  if (found.step.status === 'started') return ALREADY;
  if (!isOpen(found.step.status)) return notOpen(session, command, found);
  markStarted(session, command.step, found.step);
  return ACCEPTED;
}

/** Starting acknowledges too: nobody starts what they have not taken on. */
function markStarted(session: Session, id: string, step: StepRun): void {
  if (step.acknowledgedAt === undefined) {
    queue(session, { do: 'moment', key: `acknowledged:${id}`, at: session.at });
  }
  emit(session, { type: 'stepStarted', step: id });
  queue(session, { do: 'moment', key: `started:${id}`, at: session.at });
}

export function complete(session: Session, command: CommandOf<'completeStep'>): Verb {
  const found = find(session, command);
  if (!isFound(found)) return found;
  const state = itemState(session.plan, session.run, command.step);
  if (state?.kind === 'decision')
    return refused(refusal('wrong-kind', '/step', { title: found.title }));
  if (found.step.status === 'done') return ALREADY;
  if (!isOpen(found.step.status)) return notOpen(session, command, found);
  const definition = stepDefinition(session.plan, session.run, command.step);
  const problems = [
    ...checkValues(session.plan, command.values ?? {}, '/values'),
    ...missing(session, definition, command),
  ];
  if (problems.length > 0) {
    keepFact(session, command, problems[0]?.code ?? 'values-required');
    return refused(...problems);
  }
  if (definition?.confirm) {
    if (found.step.reportedAt !== undefined) return confirmBy(session, command, found);
    if (command.values) setFields(session, command.values, command.step);
    emit(session, { type: 'stepReported', step: command.step, values: command.values });
    return ACCEPTED;
  }
  finish(session, command.step, found.step, command.values);
  return ACCEPTED;
}

function missing(
  session: Session,
  step: Step | undefined,
  command: CommandOf<'completeStep'>,
): readonly Problem[] {
  return (step?.asks ?? [])
    .filter(
      ({ field, required }) =>
        required && isBlank(command.values?.[field] ?? session.run.fields[field]?.value),
    )
    .flatMap(({ field }) => {
      const definition = session.plan.fields.get(field);
      return definition
        ? [refusal('values-required', `/values/${field}`, { field: definition.name })]
        : [];
    });
}

/** Done: marks that were never set are implied at the same moment, so that promises about them are judged. */
function finish(
  session: Session,
  id: string,
  step: StepRun,
  values: CommandOf<'completeStep'>['values'],
): void {
  if (values && Object.keys(values).length > 0) setFields(session, values, id);
  if (step.acknowledgedAt === undefined && step.startedAt === undefined) {
    queue(session, { do: 'moment', key: `acknowledged:${id}`, at: session.at });
  }
  if (step.startedAt === undefined)
    queue(session, { do: 'moment', key: `started:${id}`, at: session.at });
  emit(session, { type: 'stepCompleted', step: id, values });
  queue(session, { do: 'moment', key: `done:${id}`, at: session.at }, { do: 'closed', step: id });
}

export function confirm(session: Session, command: CommandOf<'confirmStep'>): Verb {
  const found = find(session, command);
  if (!isFound(found)) return found;
  if (found.step.status === 'done') return ALREADY;
  if (found.step.reportedAt === undefined) {
    return refused(refusal('nothing-to-confirm', '/step', { title: found.title }));
  }
  return confirmBy(session, command, found);
}

/** The second person's word closes the step; it counts as done when it was first reported. */
function confirmBy(session: Session, command: OnStep, { step }: Found): Verb {
  if (step.reportedBy?.id === command.actor.id) return refused(refusal('second-person', '/actor'));
  const at = step.reportedAt ?? session.at;
  if (step.startedAt === undefined) queue(session, { do: 'moment', key: `started:${step.id}`, at });
  emit(session, {
    type: 'stepCompleted',
    step: step.id,
    values: step.values,
    confirmedBy: command.actor,
    ...(step.reportedBy ? { by: step.reportedBy } : {}),
  });
  queue(session, { do: 'moment', key: `done:${step.id}`, at }, { do: 'closed', step: step.id });
  return ACCEPTED;
}

export function skip(session: Session, command: CommandOf<'skipStep'>): Verb {
  const found = find(session, command);
  if (!isFound(found)) return found;
  const wanted = command.notApplicable ? 'not-applicable' : 'skipped';
  if (found.step.status === wanted) return ALREADY;
  if (isClosed(found.step.status)) return notOpen(session, command, found);
  const { step, reason } = command;
  if (command.notApplicable)
    emit(session, { type: 'stepNotApplicable', step, why: 'person', reason });
  else emit(session, { type: 'stepSkipped', step, reason });
  queue(session, { do: 'closed', step });
  return ACCEPTED;
}

export function fail(session: Session, command: CommandOf<'failStep'>): Verb {
  const found = find(session, command);
  if (!isFound(found)) return found;
  if (found.step.status === 'failed') return ALREADY;
  if (!isOpen(found.step.status)) return notOpen(session, command, found);
  emit(session, { type: 'stepFailed', step: command.step, reason: command.reason });
  queue(session, { do: 'closed', step: command.step });
  return ACCEPTED;
}

/** Opens a closed step again. A decision is gone back to, since what it chose has to be left. */
export function reopen(session: Session, command: CommandOf<'reopenStep'>): Verb {
  const found = find(session, command);
  if (!isFound(found)) return found;
  if (!isClosed(found.step.status)) {
    return refused(refusal('step-not-closed', '/step', { title: found.title }));
  }
  const { step, reason } = command;
  if (itemState(session.plan, session.run, step)?.kind === 'decision' && jumpable(session, step)) {
    return jumpTo(session, { ...command, type: 'jump', to: step, reason });
  }
  emit(session, { type: 'stepReopened', step, reason });
  queue(session, { do: 'moment', key: `opened:${step}`, at: session.at });
  return ACCEPTED;
}

/** The second person's no: what was reported done is not, and goes on. */
export function rejectReport(session: Session, command: CommandOf<'rejectReport'>): Verb {
  const found = find(session, command);
  if (!isFound(found)) return found;
  if (found.step.reportedAt === undefined || isClosed(found.step.status)) {
    return refused(refusal('nothing-to-confirm', '/step', { title: found.title }));
  }
  emit(session, { type: 'stepReportRejected', step: command.step, reason: command.reason });
  return ACCEPTED;
}
