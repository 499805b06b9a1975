import type { RunbookSummary, StoredRunbook } from '../protocol/runbook-summary.ts';

/** One kept version: its text and what a list shows of it. */
export interface RunbookVersion {
  readonly summary: RunbookSummary;
  readonly source: string;
}

export type InsertOutcome =
  | { readonly status: 'inserted' }
  /** The newest version is not the one it was based on: nothing was kept. */
  | { readonly status: 'conflict'; readonly newest: StoredRunbook };

/**
 * Where versions of runbooks are kept, for ever: a run pins one by its hash [R7]. The newest
 * version of a runbook is the last one saved, or the last built-in one where none was saved.
 */
export interface RunbookStore {
  /** The newest version of each runbook, by id. */
  newest(): Promise<readonly RunbookSummary[]>;
  /** All versions of one, newest first. */
  versions(id: string): Promise<readonly RunbookSummary[]>;
  get(id: string, hash?: string): Promise<StoredRunbook | undefined>;
  /** `basedOn`: hash of the version that must still be the newest; undefined for a runbook that must not exist yet; 'any' where it does not matter. */
  insert(version: RunbookVersion, basedOn: string | undefined | 'any'): Promise<InsertOutcome>;
}
