import { DatabaseSync } from 'node:sqlite';
import { StorageError } from '../ports/journal.ts';

/** The version of the tables below; a file written by a later product is left alone. */
const TABLES = 1;

const CREATE = `
  CREATE TABLE runs (
    run TEXT PRIMARY KEY,
    seq INTEGER NOT NULL,
    declaredAt INTEGER NOT NULL,
    summary TEXT NOT NULL,
    wakeAt INTEGER,
    undelivered INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX runsToWake ON runs (run) WHERE wakeAt IS NOT NULL OR undelivered = 1;

  -- One row an entry: all the events of one command, 'last' being the number of the last of them.
  CREATE TABLE entries (
    run TEXT NOT NULL,
    last INTEGER NOT NULL,
    recordedAt INTEGER NOT NULL,
    command TEXT,
    problems TEXT,
    events TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX entriesInOrder ON entries (run, last);
  CREATE UNIQUE INDEX entriesByCommand ON entries (run, command) WHERE command IS NOT NULL;

  CREATE TABLE runbooks (
    ordinal INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    hash TEXT NOT NULL,
    saved INTEGER NOT NULL,
    summary TEXT NOT NULL,
    source TEXT NOT NULL
  ) STRICT;
  CREATE INDEX runbooksById ON runbooks (id, saved, ordinal);
  PRAGMA user_version = ${TABLES};
`;

const FULL = 13;

/** Runs as they were folded, to be made again from the entries at any time: no part of what the version above stands for. */
const CREATE_CACHE = `
  CREATE TABLE IF NOT EXISTS packs (run TEXT PRIMARY KEY, packed TEXT NOT NULL) STRICT;
`;

/** Any error of SQLite as the storage error it is. */
export function storageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const { errcode, errstr } = error as { errcode?: number; errstr?: string };
  // Extended codes keep the plain one in their low byte.
  return new StorageError(errstr ?? String(error), ((errcode ?? 0) & 0xff) === FULL, error);
}

/** The file was written by a later version of the product. */
export class NewerDatabaseError extends Error {}

/**
 * Opens the one file that holds journals and runbooks, making it where there is none. The file is
 * held exclusively: a second process that wants it waits two seconds and then fails as busy.
 */
export function openSqliteDatabase(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: 2000 });
  try {
    database.exec(`
      PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA temp_store = MEMORY;
    `);
    const { user_version: found } = database.prepare('PRAGMA user_version').get() as {
      user_version: number;
    };
    if (found > TABLES) throw new NewerDatabaseError(`tables of version ${found}`);
    if (found === 0) database.exec(`BEGIN IMMEDIATE; ${CREATE} COMMIT;`);
    database.exec(CREATE_CACHE);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
