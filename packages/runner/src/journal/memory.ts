import type { JournalRecord, PackedRun } from '@tocsin/engine';
import type { Agenda, Journal, JournalEntry } from '../ports/journal.ts';
import type { RunSummary } from '../protocol/run-summary.ts';
import { entryRecords } from './entry-records.ts';

interface KeptRun {
  readonly entries: JournalEntry[];
  readonly commands: Map<string, JournalEntry>;
  summary: RunSummary;
  agenda: Agenda;
}

const lastSeq = (entry: JournalEntry): number => entry.expectedSeq + entry.events.length;

/** A journal that lasts as long as the process: for tests, and for drills nobody means to keep. */
export function createMemoryJournal(): Journal {
  const runs = new Map<string, KeptRun>();
  const packs = new Map<string, PackedRun>();

  return {
    async append(entry) {
      const kept = runs.get(entry.run);
      const known = entry.command && kept?.commands.get(entry.command.id);
      if (known) {
        return {
          status: 'known',
          trace: { seq: lastSeq(known), problems: known.command?.problems },
        };
      }
      if ((kept?.summary.seq ?? 0) !== entry.expectedSeq) return { status: 'conflict' };
      // A copy, as any real storage makes one: the caller's objects stay the caller's.
      const copy = structuredClone(entry);
      const target: KeptRun = kept ?? {
        entries: [],
        commands: new Map(),
        summary: copy.summary,
        agenda: copy.agenda,
      };
      target.entries.push(copy);
      if (copy.command) target.commands.set(copy.command.id, copy);
      target.summary = copy.summary;
      target.agenda = copy.agenda;
      runs.set(entry.run, target);
      return { status: 'appended' };
    },

    async read(run, after, limit) {
      const records: JournalRecord[] = [];
      for (const entry of runs.get(run)?.entries ?? []) {
        if (lastSeq(entry) <= after) continue;
        if (records.length >= limit) break;
        records.push(...entryRecords(run, lastSeq(entry), entry.recordedAt, entry.events, after));
      }
      return records;
    },

    async traceOf(run, command) {
      const entry = runs.get(run)?.commands.get(command);
      return entry && { seq: lastSeq(entry), problems: entry.command?.problems };
    },

    async summary(run) {
      return runs.get(run)?.summary;
    },

    async summaries() {
      return [...runs.values()]
        .map((kept) => kept.summary)
        .sort((a, b) => b.declaredAt - a.declaredAt || (a.id < b.id ? -1 : 1));
    },

    async agendas() {
      return [...runs]
        .filter(([, kept]) => kept.agenda.wakeAt !== undefined || kept.agenda.waiting)
        .map(([run, kept]) => ({ run, ...kept.agenda }));
    },

    async packed(run) {
      return packs.get(run);
    },

    async pack(run, packed) {
      packs.set(run, structuredClone(packed));
    },

    async close() {},
  };
}
