import type { Mark, StepStatus } from '@tocsin/engine';

const ORDER: readonly Mark[] = ['acknowledge', 'start', 'done'];

/** How many marks are behind a step that is not closed. */
const BEHIND: Partial<Record<StepStatus, number>> = {
  waiting: 0,
  open: 0,
  acknowledged: 1,
  started: 2,
};

/** The marks still to come, in their order, of those a step wants; done is always one. Undefined where it is closed. */
export function marksLeft(
  wanted: readonly Mark[],
  status: StepStatus,
): readonly Mark[] | undefined {
  const behind = BEHIND[status];
  return behind === undefined
    ? undefined
    : ORDER.slice(behind).filter((mark) => mark === 'done' || wanted.includes(mark));
}
