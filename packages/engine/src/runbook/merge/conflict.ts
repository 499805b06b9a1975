import type { Problem } from '../../problem.ts';
import type { Change } from '../diff/change.ts';
import type { What } from '../diff/things.ts';
import type { Runbook } from '../runbook.ts';

export type Side = 'mine' | 'theirs';

/**
 * Where two people's changes cannot both hold: what each did to the version both began from.
 * `value`: one property, two values. `gone`: one took away what the other changed or uses.
 * `place`: one thing moved to two places.
 */
export interface Conflict {
  /** The same in every merge of the same three versions, to be chosen under. */
  readonly id: string;
  readonly kind: 'value' | 'gone' | 'place';
  readonly mine: Change;
  readonly theirs: Change;
  /** Whose the merged document has. What one took away and the other works on stays unless chosen otherwise. */
  readonly chosen: Side;
}

/** Two people gave different new things one id; mine got another, so that both stay. */
export interface Renamed {
  readonly what: What;
  readonly from: string;
  readonly to: string;
}

export interface Merge {
  readonly merged: Runbook;
  readonly conflicts: readonly Conflict[];
  readonly renamed: readonly Renamed[];
  /** My version as it went into the merge: with new ids where some clashed. */
  readonly mine: Runbook;
  /** What keeps the merged document from running even so; empty where nothing does. */
  readonly problems: readonly Problem[];
}

/** Choices by the conflicts' ids. */
export type Choices = Readonly<Record<string, Side>>;
