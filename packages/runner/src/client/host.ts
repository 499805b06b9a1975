import type { Declare, JournalRecord, Problem, Runbook, RunCommand } from '@tocsin/engine';
import type { CommandAnswer, HostHealth, SaveAnswer } from '../protocol/answers.ts';
import type { RunSummary } from '../protocol/run-summary.ts';
import type { RunbookSummary, SaveRunbook, StoredRunbook } from '../protocol/runbook-summary.ts';

/** `lost` is a state, not an end: the host goes on trying and comes back by itself. */
export type WatchStatus = 'connecting' | 'live' | 'lost';

export interface RunListener {
  /** Records in order and without a gap, each once. */
  records(records: readonly JournalRecord[]): void;
  status(status: WatchStatus): void;
}

/** A command that has been asked for and not been answered yet. */
export interface PendingCommand {
  readonly command: Declare | RunCommand;
  /** How many times it has been tried without an answer. */
  readonly attempts: number;
  /** What the last try met with. */
  readonly problem?: Problem | undefined;
}

/**
 * The only door of a screen to runs and runbooks: a server over HTTP, or the runner inside the
 * browser. Methods reject with `HostError` where the host cannot be reached or does not know what
 * is asked for; refusals are answers, not errors.
 */
export interface RunHost {
  readonly kind: 'server' | 'local';
  health(): Promise<HostHealth>;
  listRunbooks(): Promise<readonly RunbookSummary[]>;
  /** The newest version, or the one with this hash. */
  getRunbook(id: string, hash?: string): Promise<StoredRunbook>;
  /** One version as the host has parsed and checked it: what a page needs that only follows a run. */
  getDocument(id: string, hash: string): Promise<Runbook>;
  /** Newest first. */
  listVersions(id: string): Promise<readonly RunbookSummary[]>;
  saveRunbook(input: SaveRunbook): Promise<SaveAnswer>;
  /** Last declared first. */
  listRuns(): Promise<readonly RunSummary[]>;
  /** Retried with the same id until it is answered, however long the network is away [R2]. */
  declare(command: Declare): Promise<CommandAnswer>;
  /** Like `declare`; commands of one run arrive in the order they were given. */
  send(command: RunCommand): Promise<CommandAnswer>;
  /** Records with `seq` > `after`, all of them. */
  journal(run: string, after?: number): Promise<readonly JournalRecord[]>;
  /** Follows a run from the record after `after`; the returned function ends it. */
  watch(run: string, after: number, listener: RunListener): () => void;
  /** Tells of the commands not answered yet, at once and at every change. */
  watchPending(listener: (pending: readonly PendingCommand[]) => void): () => void;
  /** The host's wall clock as well as this device can know it, ms since the epoch. */
  wallNow(): number;
  close(): void;
}
