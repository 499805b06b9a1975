import type { Runbook, Text } from '@tocsin/engine';

/** What a new plan begins from, and under which name. */
export interface NewPlan {
  readonly from: Runbook;
  readonly id: string;
  readonly title: Text;
}

/** Version of a plan that has not been released to anybody. */
const FIRST_VERSION = '0.1.0';

/** A plan of its own, made from another: everything it says is taken over, its identity is not. */
export const startPlan = ({ from, id, title }: NewPlan): Runbook => ({
  ...from,
  id,
  title,
  version: FIRST_VERSION,
});
