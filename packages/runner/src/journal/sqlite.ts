import type { DatabaseSync } from 'node:sqlite';
import type { PackedRun } from '@tocsin/engine';
import type { AppendOutcome, CommandTrace, Journal, JournalEntry } from '../ports/journal.ts';
import type { RunSummary } from '../protocol/run-summary.ts';
import { entryRecords } from './entry-records.ts';
import { createGroupCommit } from './group-commit.ts';
import { storageError } from './sqlite-database.ts';

interface EntryRow {
  last: number;
  recordedAt: number;
  events: string;
}

interface TraceRow {
  last: number;
  problems: string | null;
}

const traceFrom = (row: TraceRow): CommandTrace => ({
  seq: row.last,
  problems: row.problems === null ? undefined : JSON.parse(row.problems),
});

/** Beyond this a commit would hold up the event loop longer than a timer may be late. */
const LARGEST_GROUP = 256;

/** Runs in SQLite: WAL, every commit synced, one commit for all that is asked in one turn of the loop. */
export function createSqliteJournal(database: DatabaseSync): Journal {
  const seqOf = database.prepare('SELECT seq FROM runs WHERE run = ?');
  const trace = database.prepare(
    'SELECT last, problems FROM entries WHERE run = ? AND command = ?',
  );
  const insert = database.prepare(
    'INSERT INTO entries (run, last, recordedAt, command, problems, events) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const upsert = database.prepare(`
    INSERT INTO runs (run, seq, declaredAt, summary, wakeAt, undelivered) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (run) DO UPDATE SET seq = excluded.seq, summary = excluded.summary,
      wakeAt = excluded.wakeAt, undelivered = excluded.undelivered`);
  const read = database.prepare(
    'SELECT last, recordedAt, events FROM entries WHERE run = ? AND last > ? ORDER BY last',
  );
  const summary = database.prepare('SELECT summary FROM runs WHERE run = ?');
  const summaries = database.prepare('SELECT summary FROM runs ORDER BY declaredAt DESC, run');
  const agendas = database.prepare(
    'SELECT run, wakeAt, undelivered FROM runs WHERE wakeAt IS NOT NULL OR undelivered = 1',
  );

  const packed = database.prepare('SELECT packed FROM packs WHERE run = ?');
  const pack = database.prepare('INSERT OR REPLACE INTO packs (run, packed) VALUES (?, ?)');

  const traceOf = (run: string, command: string): CommandTrace | undefined => {
    const row = trace.get(run, command) as TraceRow | undefined;
    return row && traceFrom(row);
  };

  const write = (entry: JournalEntry, newest: Map<string, JournalEntry>): AppendOutcome => {
    const { run, command } = entry;
    const known = command && traceOf(run, command.id);
    if (known) return { status: 'known', trace: known };
    const before = newest.get(run);
    const seq = before?.summary.seq ?? (seqOf.get(run) as { seq: number } | undefined)?.seq ?? 0;
    if (seq !== entry.expectedSeq) return { status: 'conflict' };
    insert.run(
      run,
      seq + entry.events.length,
      entry.recordedAt,
      command?.id ?? null,
      command?.problems ? JSON.stringify(command.problems) : null,
      JSON.stringify(entry.events),
    );
    newest.set(run, entry);
    return { status: 'appended' };
  };

  const commit = (entries: readonly JournalEntry[]): AppendOutcome[] => {
    try {
      database.exec('BEGIN IMMEDIATE');
      // The summary of a run is written once a group, however many of its entries are in it.
      const newest = new Map<string, JournalEntry>();
      const outcomes = entries.map((entry) => write(entry, newest));
      for (const [run, entry] of newest) {
        upsert.run(
          run,
          entry.summary.seq,
          entry.summary.declaredAt,
          JSON.stringify(entry.summary),
          entry.agenda.wakeAt ?? null,
          entry.agenda.waiting ? 1 : 0,
        );
      }
      database.exec('COMMIT');
      return outcomes;
    } catch (error) {
      // A full disk ends the transaction by itself; anything else leaves it open.
      if (database.isTransaction) database.exec('ROLLBACK');
      throw storageError(error);
    }
  };

  const group = createGroupCommit<JournalEntry, AppendOutcome>({
    commit,
    defer: setImmediate,
    largest: LARGEST_GROUP,
  });

  return {
    append: (entry) => group.add(entry),

    async read(run, after, limit) {
      const records = [];
      for (const row of read.iterate(run, after) as Iterable<unknown>) {
        const { last, recordedAt, events } = row as EntryRow;
        records.push(...entryRecords(run, last, recordedAt, JSON.parse(events), after));
        if (records.length >= limit) break;
      }
      return records;
    },

    traceOf: async (run, command) => traceOf(run, command),

    async summary(run) {
      const row = summary.get(run) as { summary: string } | undefined;
      return row && (JSON.parse(row.summary) as RunSummary);
    },

    async summaries() {
      return (summaries.all() as unknown as { summary: string }[]).map(
        (row) => JSON.parse(row.summary) as RunSummary,
      );
    },

    async agendas() {
      const rows = agendas.all() as unknown as {
        run: string;
        wakeAt: number | null;
        undelivered: number;
      }[];
      return rows.map(({ run, wakeAt, undelivered }) => ({
        run,
        wakeAt: wakeAt ?? undefined,
        waiting: undelivered === 1,
      }));
    },

    async packed(run) {
      const row = packed.get(run) as { packed: string } | undefined;
      return row && (JSON.parse(row.packed) as PackedRun);
    },

    async pack(run, state) {
      try {
        pack.run(run, JSON.stringify(state));
      } catch (error) {
        throw storageError(error);
      }
    },

    async close() {
      await group.idle();
    },
  };
}
