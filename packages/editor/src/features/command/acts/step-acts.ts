import type { Link, LinkRun, Mark, StepRun } from '@tocsin/engine';
import { isLinkAwaited } from '@tocsin/engine';
import { marksLeft } from '../../../ui/step-marks.ts';

/** What a person can do to a step, in the words of the commands that ask for it. */
export const STEP_ACTS = [
  'acknowledgeStep',
  'startStep',
  'completeStep',
  'confirmStep',
  'rejectReport',
  'startLink',
  'skipStep',
  'failStep',
  'requestHelp',
  'reassignStep',
  'reopenStep',
] as const;
export type StepAct = (typeof STEP_ACTS)[number];

export interface StepActs {
  /** What the step waits for now: the one big button. */
  readonly primary: StepAct | undefined;
  /** The further marks that may be given at once, in their order. */
  readonly ahead: readonly StepAct[];
  /** What turns the step from its course; each asks a reason or a text. */
  readonly aside: readonly StepAct[];
}

const ACT_OF: Record<Mark, StepAct> = {
  acknowledge: 'acknowledgeStep',
  start: 'startStep',
  done: 'completeStep',
};

/** `wanted` are the marks the step asks for; done is always one of them. */
export function stepActs(wanted: readonly Mark[], step: StepRun): StepActs {
  const left = marksLeft(wanted, step.status)?.map((mark) => ACT_OF[mark]);
  if (left === undefined) return { primary: undefined, ahead: [], aside: ['reopenStep'] };
  if (step.reportedAt !== undefined) {
    return {
      primary: 'confirmStep',
      ahead: [],
      aside: ['rejectReport', 'failStep', 'requestHelp', 'reassignStep'],
    };
  }
  // A step not reached yet can still have been done: it is kept as early.
  if (step.status === 'waiting') {
    return { primary: undefined, ahead: left, aside: ['skipStep', 'reassignStep'] };
  }
  const [primary, ...ahead] = left;
  return { primary, ahead, aside: ['skipStep', 'failStep', 'requestHelp', 'reassignStep'] };
}

/** A link hands over first; whether it can is for the plan and what has become of it so far to say. */
export function linkActs(step: StepRun, link: Link, handed: LinkRun | undefined): StepActs {
  const acts = stepActs([], step);
  // Opened again since, it hands over again.
  const isOfThisRound = (handed?.startedAt ?? 0) >= (step.openedAt ?? 0);
  const isWaiting = handed !== undefined && isLinkAwaited(handed) && isOfThisRound;
  if (link.missing || isWaiting || acts.primary !== 'completeStep') return acts;
  return { ...acts, primary: 'startLink', ahead: ['completeStep'] };
}

/** The word on an act's button: a standing step is never done for good, it is done once more. */
export const actWord = (act: StepAct, standing: boolean): StepAct | 'completeOnce' =>
  standing && act === 'completeStep' ? 'completeOnce' : act;
