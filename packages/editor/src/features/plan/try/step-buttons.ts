import type { Mark, Plan, Run, StepRun, Transition } from '@tocsin/engine';
import { isClosed, isStateActive, stepDefinition } from '@tocsin/engine';
import type { Asking } from './try-machine.ts';

/** What can be done with a step in a trial: at once, or after something more is asked. */
export type StepButton =
  | { readonly do: 'acknowledge' | 'start' | 'complete' | 'confirm' | 'link' | 'link-ended' }
  | { readonly do: 'ask'; readonly need: Asking['need'] };

const BEHIND: Readonly<Record<'waiting' | 'open' | 'acknowledged' | 'started', number>> = {
  waiting: 0,
  open: 0,
  acknowledged: 1,
  started: 2,
};
const MARKS: readonly Mark[] = ['acknowledge', 'start', 'done'];

/** The marks still to come in their order, the next one first, then what turns the step from its course. */
export function stepButtons(plan: Plan, run: Run, step: StepRun): readonly StepButton[] {
  const { status } = step;
  if (isClosed(status)) return [{ do: 'ask', need: 'reopen' }];
  if (step.reportedAt !== undefined) return [{ do: 'confirm' }, { do: 'ask', need: 'fail' }];
  const definition = stepDefinition(plan, run, step.id);
  const wanted: readonly Mark[] = definition?.marks ?? ['done'];
  const behind = status in BEHIND ? BEHIND[status as keyof typeof BEHIND] : 0;
  const marks = MARKS.slice(behind).filter((mark) => mark === 'done' || wanted.includes(mark));
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
