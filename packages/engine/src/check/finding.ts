import type { Plan } from '../plan.ts';
import type { Runbook } from '../runbook/runbook.ts';
import type { Text } from '../text.ts';

export type Severity = 'error' | 'warning' | 'note';

/** One thing a rule found in a runbook. `path` is a JSON Pointer into the document; `node` the id of what it is about. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly path: string;
  readonly node?: string | undefined;
  readonly message: Text;
}

export type Found = Omit<Finding, 'rule' | 'severity'> & { readonly severity?: Severity };

/** A rule: what it is called, how much it weighs by default, and what it finds. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly title: Text;
  find(subject: Subject): Iterable<Found>;
}

export interface Subject {
  readonly runbook: Runbook;
  readonly plan: Plan;
}
