import type { DatabaseSync } from 'node:sqlite';
import { storageError } from '../journal/sqlite-database.ts';
import type { RunbookStore, RunbookVersion } from '../ports/runbook-store.ts';
import type { RunbookSummary } from '../protocol/runbook-summary.ts';
import { storedFrom } from './version-order.ts';

interface VersionRow {
  summary: string;
  source: string;
}

const versionFrom = (row: VersionRow): RunbookVersion => ({
  summary: JSON.parse(row.summary),
  source: row.source,
});

/** Runbooks in the same SQLite file as the journals that pin them. */
export function createSqliteRunbookStore(database: DatabaseSync): RunbookStore {
  // What a person saved stands before what came with the product.
  const newest = database.prepare(`
    SELECT summary FROM (
      SELECT id, summary, row_number() OVER (PARTITION BY id ORDER BY saved DESC, ordinal DESC) AS place
      FROM runbooks) WHERE place = 1 ORDER BY id`);
  const versions = database.prepare(
    'SELECT summary FROM runbooks WHERE id = ? ORDER BY saved DESC, ordinal DESC',
  );
  const first = database.prepare(
    'SELECT summary, source FROM runbooks WHERE id = ? ORDER BY saved DESC, ordinal DESC LIMIT 1',
  );
  const byHash = database.prepare(
    'SELECT summary, source FROM runbooks WHERE id = ? AND hash = ? ORDER BY saved DESC, ordinal DESC LIMIT 1',
  );
  const insert = database.prepare(
    'INSERT INTO runbooks (id, hash, saved, summary, source) VALUES (?, ?, ?, ?, ?)',
  );

  const find = (id: string, hash?: string): RunbookVersion | undefined => {
    const row = hash === undefined ? first.get(id) : byHash.get(id, hash);
    return row && versionFrom(row as unknown as VersionRow);
  };
  const summaries = (rows: unknown): RunbookSummary[] =>
    (rows as VersionRow[]).map((row) => JSON.parse(row.summary));

  return {
    newest: async () => summaries(newest.all()),
    versions: async (id) => summaries(versions.all(id)),
    async get(id, hash) {
      const found = find(id, hash);
      return found && storedFrom(found);
    },
    // Everything here is synchronous, so nothing can come between the look and the insert.
    async insert({ summary, source }, basedOn) {
      const before = find(summary.id);
      if (basedOn !== 'any' && before && before.summary.hash !== basedOn) {
        return { status: 'conflict', newest: storedFrom(before) };
      }
      const saved = summary.source === 'saved' ? 1 : 0;
      try {
        insert.run(summary.id, summary.hash, saved, JSON.stringify(summary), source);
      } catch (error) {
        throw storageError(error);
      }
      return { status: 'inserted' };
    },
  };
}
