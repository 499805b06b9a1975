import type { Outcome, Problem } from '@tocsin/engine';
import { useState } from 'react';

export interface Refusal {
  /** Why the last choice was not taken; undefined once one is. */
  readonly problem: Problem | undefined;
  /** Takes note of how an act ended; whatever is no outcome was no act. */
  readonly after: (answer: unknown) => void;
}

/** What a field says under itself where a choice is refused. */
export function useRefusal(): Refusal {
  const [problem, setProblem] = useState<Problem>();
  return {
    problem,
    after: (answer) => {
      if (isOutcome(answer)) setProblem(answer.ok ? undefined : answer.problems[0]);
    },
  };
}

const isOutcome = (answer: unknown): answer is Outcome<unknown> =>
  typeof answer === 'object' && answer !== null && 'ok' in answer;
