import type { JournalRecord } from '@tocsin/engine';
import { Dexie } from 'dexie';
import type {
  Agenda,
  AppendOutcome,
  CommandTrace,
  Journal,
  JournalEntry,
} from '../ports/journal.ts';
import { StorageError } from '../ports/journal.ts';
import type { DexieDatabase, EntryRow, RunRow } from './dexie-database.ts';
import { entryRecords } from './entry-records.ts';
import { createGroupCommit } from './group-commit.ts';

const LARGEST_GROUP = 256;

const storageError = (error: unknown): StorageError => {
  const name = error instanceof Error ? error.name : String(error);
  return new StorageError(name, name === 'QuotaExceededError', error);
};

const rowOf = (entry: JournalEntry): EntryRow => ({
  run: entry.run,
  last: entry.expectedSeq + entry.events.length,
  recordedAt: entry.recordedAt,
  ...(entry.command && { command: entry.command.id }),
  ...(entry.command?.problems && { problems: entry.command.problems }),
  events: entry.events,
});

const traceFrom = (row: EntryRow): CommandTrace => ({ seq: row.last, problems: row.problems });

/** What was kept before runs could be handed over says `undelivered`. */
const agendaFrom = ({ wakeAt, ...rest }: RunRow['agenda']): Agenda => ({
  wakeAt,
  waiting: rest.waiting ?? rest.undelivered ?? false,
});

/** Runs in the browser's IndexedDB, with strict durability. Several tabs may write: the sequence tells who was first. */
export function createDexieJournal(database: DexieDatabase): Journal {
  const { dexie, runs, entries, packs } = database;

  const findTrace = async (run: string, command: string): Promise<CommandTrace | undefined> => {
    const row = await entries.where({ run, command }).first();
    return row && traceFrom(row);
  };

  const write = async (entry: JournalEntry): Promise<AppendOutcome> => {
    const trace = entry.command && (await findTrace(entry.run, entry.command.id));
    if (trace) return { status: 'known', trace };
    const kept = await runs.get(entry.run);
    if ((kept?.summary.seq ?? 0) !== entry.expectedSeq) return { status: 'conflict' };
    await entries.add(rowOf(entry));
    const { wakeAt, waiting } = entry.agenda;
    await runs.put({
      run: entry.run,
      summary: entry.summary,
      agenda: entry.agenda,
      due: wakeAt !== undefined || waiting ? 1 : 0,
    });
    return { status: 'appended' };
  };

  const commit = async (group: readonly JournalEntry[]): Promise<AppendOutcome[]> => {
    try {
      return await dexie.transaction('rw', runs, entries, async () => {
        const outcomes = [];
        for (const entry of group) outcomes.push(await write(entry));
        return outcomes;
      });
    } catch (error) {
      throw storageError(error);
    }
  };

  const group = createGroupCommit<JournalEntry, AppendOutcome>({
    commit,
    // A page's own function refuses to be called as somebody else's method.
    defer: (call) => queueMicrotask(call),
    largest: LARGEST_GROUP,
  });

  return {
    append: (entry) => group.add(entry),

    async read(run, after, limit) {
      const records: JournalRecord[] = [];
      let from = after;
      // Entries hold one event or more, so `limit` rows always suffice.
      const rows = await entries
        .where('[run+last]')
        .between([run, from + 1], [run, Dexie.maxKey])
        .limit(limit)
        .toArray();
      for (const row of rows) {
        records.push(...entryRecords(run, row.last, row.recordedAt, row.events, from));
        from = row.last;
        if (records.length >= limit) break;
      }
      return records;
    },

    traceOf: findTrace,

    async summary(run) {
      return (await runs.get(run))?.summary;
    },

    async summaries() {
      const rows = await runs.toArray();
      return rows
        .map((row) => row.summary)
        .sort((a, b) => b.declaredAt - a.declaredAt || (a.id < b.id ? -1 : 1));
    },

    async agendas() {
      const rows = await runs.where('due').equals(1).toArray();
      return rows.map(({ run, agenda }) => ({ run, ...agendaFrom(agenda) }));
    },

    async packed(run) {
      return (await packs.get(run))?.packed;
    },

    async pack(run, packed) {
      try {
        await packs.put({ run, packed });
      } catch (error) {
        throw storageError(error);
      }
    },

    async close() {
      await group.idle();
    },
  };
}
