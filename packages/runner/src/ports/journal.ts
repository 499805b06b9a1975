import type { Instant, JournalRecord, PackedRun, Problem, RunEvent } from '@tocsin/engine';
import type { RunSummary } from '../protocol/run-summary.ts';

/** What one command, or one waking of a timer, adds to a run's journal: all of it or nothing. */
export interface JournalEntry {
  readonly run: string;
  /** `seq` of the last record the writer knew; 0 for a run that is new. */
  readonly expectedSeq: number;
  /** At least one; they get the numbers after `expectedSeq`. */
  readonly events: readonly RunEvent[];
  /** Run time. */
  readonly recordedAt: Instant;
  /** The command that brought them, if one did, with what was wrong with it, if it was refused. */
  readonly command?: CommandTag | undefined;
  /** What the run amounts to afterwards. */
  readonly summary: RunSummary;
  readonly agenda: Agenda;
}

export interface CommandTag {
  readonly id: string;
  readonly problems?: readonly Problem[] | undefined;
}

/** What a run will need after a restart, known without folding it. */
export interface Agenda {
  /** Wall clock of its next timer. */
  readonly wakeAt?: Instant | undefined;
  /** It waits for word from outside: of notices not reported delivered, or of runs it handed over to. */
  readonly waiting: boolean;
}

/** The lasting answer to a command that left records. */
export interface CommandTrace {
  readonly seq: number;
  readonly problems?: readonly Problem[] | undefined;
}

export type AppendOutcome =
  | { readonly status: 'appended' }
  /** Somebody else has written to this run: nothing was added. */
  | { readonly status: 'conflict' }
  /** This command has been written before: nothing was added. */
  | { readonly status: 'known'; readonly trace: CommandTrace };

/**
 * Where runs are kept [R1]. `append` resolves only when the entry would survive the loss of the
 * process, and rejects (StorageError) when it may not; entries become visible in the order they
 * were given, and nothing can be read that is not durable.
 */
export interface Journal {
  append(entry: JournalEntry): Promise<AppendOutcome>;
  /** Records with `seq` > `after`, in order: at least `limit` of them where there are that many, at most the rest of an entry more. */
  read(run: string, after: number, limit: number): Promise<readonly JournalRecord[]>;
  traceOf(run: string, command: string): Promise<CommandTrace | undefined>;
  summary(run: string): Promise<RunSummary | undefined>;
  /** Last declared first. */
  summaries(): Promise<readonly RunSummary[]>;
  /** The runs that a restart must wake or whose notices it must send again. */
  agendas(): Promise<readonly ({ readonly run: string } & Agenda)[]>;
  /** The run as it was folded at some earlier line, if that was ever kept. */
  packed(run: string): Promise<PackedRun | undefined>;
  /**
   * Keeps a folded run in place of the one before. It only saves folding: it may be lost or be thrown away at any time, and whoever
   * takes it up must compare it with the journal first.
   */
  pack(run: string, packed: PackedRun): Promise<void>;
  close(): Promise<void>;
}

/** The storage failed. `full` when there is no room left; anything else is named by `code`. */
export class StorageError extends Error {
  readonly code: string;
  readonly full: boolean;

  constructor(code: string, full: boolean, cause: unknown) {
    super(`storage failed: ${code}`, { cause });
    this.name = 'StorageError';
    this.code = code;
    this.full = full;
  }
}
