import type { PackedRun, RunEvent } from '@tocsin/engine';
import type { DexieOptions, Table } from 'dexie';
import { Dexie } from 'dexie';
import type { Agenda, JournalEntry } from '../ports/journal.ts';
import type { RunSummary } from '../protocol/run-summary.ts';
import type { RunbookSummary } from '../protocol/runbook-summary.ts';

export interface RunRow {
  readonly run: string;
  readonly summary: RunSummary;
  readonly agenda: Partial<Agenda> & { readonly undelivered?: boolean };
  /** 1 where a restart has something to do; a boolean cannot be indexed. */
  readonly due: 0 | 1;
}

export interface EntryRow {
  readonly run: string;
  readonly last: number;
  readonly recordedAt: number;
  readonly command?: string;
  readonly problems?: NonNullable<JournalEntry['command']>['problems'];
  readonly events: readonly RunEvent[];
}

export interface RunbookRow {
  readonly ordinal?: number;
  readonly id: string;
  readonly hash: string;
  readonly saved: 0 | 1;
  readonly summary: RunbookSummary;
  readonly source: string;
}

export interface PackRow {
  readonly run: string;
  readonly packed: PackedRun;
}

export interface DexieDatabase {
  readonly dexie: Dexie;
  readonly runs: Table<RunRow, string>;
  readonly entries: Table<EntryRow, [string, number]>;
  readonly runbooks: Table<RunbookRow, number>;
  readonly packs: Table<PackRow, string>;
}

/** Opens (or makes) the browser's database of journals and runbooks. `options` lets a test bring its own IndexedDB. */
export function openDexieDatabase(name: string, options: DexieOptions = {}): DexieDatabase {
  // What has been acknowledged must be on the disk, not in a cache of the system's.
  const dexie = new Dexie(name, { ...options, chromeTransactionDurability: 'strict' });
  dexie.version(1).stores({
    runs: 'run, due',
    entries: '[run+last], [run+command]',
    runbooks: '++ordinal, id, [id+hash]',
  });
  dexie.version(2).stores({ packs: 'run' });
  return {
    dexie,
    runs: dexie.table('runs'),
    entries: dexie.table('entries'),
    runbooks: dexie.table('runbooks'),
    packs: dexie.table('packs'),
  };
}
