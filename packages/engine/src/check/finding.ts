import type { FieldValues } from '../run/values.ts';
import type { Edit } from '../runbook/edit/edit.ts';
import type { Text } from '../text.ts';
import type { Subject } from './subject.ts';

/** error: cannot work when run. warning: will hurt in an emergency. note: left open. */
export type Severity = 'error' | 'warning' | 'note';

/**
 * One link of the arithmetic behind a finding, in the order it is added up.
 * `value` is in `unit`: milliseconds, or the unit of the field or thing counted. `path` points at where it is written.
 */
export interface Figure {
  readonly label: Text;
  readonly value: number;
  readonly unit: string;
  readonly path?: string | undefined;
}

/**
 * One thing a rule found in a runbook. `path` is a JSON Pointer into the document; `node` the id of what it is about.
 * `example` is an input on which it shows; `fix` an edit command that mends it without deciding anything for the planner.
 */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly path: string;
  readonly node?: string | undefined;
  readonly message: Text;
  readonly figures?: readonly Figure[] | undefined;
  readonly example?: FieldValues | undefined;
  readonly fix?: Edit | undefined;
}

export type Found = Omit<Finding, 'rule' | 'severity'> & { readonly severity?: Severity };

/** A rule: what it is called, how much it weighs by default, and what it finds. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly title: Text;
  find(subject: Subject): Iterable<Found>;
}
