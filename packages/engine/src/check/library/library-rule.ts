import type { Runbook } from '../../runbook/runbook.ts';
import type { Text } from '../../text.ts';
import type { Finding, Severity } from '../finding.ts';

/** One plan of a library. */
export interface LibraryEntry {
  readonly file: string;
  readonly runbook: Runbook;
}

/** Something wrong between plans; `path` points into the plan in `file`, `others` names the plans it disagrees with. */
export interface LibraryFinding extends Finding {
  readonly file: string;
  readonly others: readonly string[];
}

export type LibraryFound = Omit<LibraryFinding, 'rule' | 'severity'> & {
  readonly severity?: Severity;
};

/** A rule over a whole library. */
export interface LibraryRule {
  readonly id: string;
  readonly severity: Severity;
  readonly title: Text;
  /** `links`: where plans hand over, which only the whole library answers. `pairs`: what any two of them say of the same thing. */
  readonly reads: 'links' | 'pairs';
  find(library: readonly LibraryEntry[]): Iterable<LibraryFound>;
}
