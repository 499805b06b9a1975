import type { Plan, Run, StepRun, Transition } from '@tocsin/engine';
import { isStateActive, stepDefinition } from '@tocsin/engine';
import { marksLeft } from '../../../ui/step-marks.ts';
import type { Asking } from './try-machine.ts';

/** What can be done with a step in a trial: at once, or after something more is asked. */
export type StepButton =
  | { readonly do: 'acknowledge' | 'start' | 'complete' | 'confirm' | 'link' | 'link-ended' }
  | { readonly do: 'ask'; readonly need: Asking['need'] };

/** The marks still to come in their order, the next one first, then what turns the step from its course. */
export function stepButtons(plan: Plan, run: Run, step: StepRun): readonly StepButton[] {
  const { status } = step;
  const definition = stepDefinition(plan, run, step.id);
  const marks = marksLeft(definition?.marks ?? [], status);
  if (marks === undefined) return [{ do: 'ask', need: 'reopen' }];
  if (step.reportedAt !== undefined) return [{ do: 'confirm' }, { do: 'ask', need: 'fail' }];
  const hasAsks = (definition?.asks ?? []).length > 0;
  return [
    ...marks.map((mark): StepButton => {
      if (mark !== 'done') return { do: mark };
      return hasAsks ? { do: 'ask', need: 'values' } : { do: 'complete' };
    }),
    { do: 'ask', need: 'skip' },
    ...(status === 'waiting' ? [] : [{ do: 'ask', need: 'fail' } as const]),
  ];
}

export interface Signal {
  readonly state: string;
  readonly transition: Transition;
}

/** The ways out that somebody can press now. */
export const signalsOf = (plan: Plan, run: Run): readonly Signal[] =>
  run.status === 'ended'
    ? []
    : [...plan.chart.nodes.values()].flatMap(({ id, state }) =>
        (state.transitions ?? [])
          .filter(({ on }) => on === 'signal' && isStateActive(plan, run, id))
          .map((transition) => ({ state: id, transition })),
      );
