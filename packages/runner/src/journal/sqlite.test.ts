import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { StorageError } from '../ports/journal.ts';
import { describeJournalContract } from './journal.contract.ts';
import { createSqliteJournal } from './sqlite.ts';
import { NewerDatabaseError, openSqliteDatabase } from './sqlite-database.ts';

async function home() {
  const folder = await mkdtemp(join(tmpdir(), 'tocsin-journal-'));
  let database: DatabaseSync;
  const open = async () => {
    database = openSqliteDatabase(join(folder, 'tocsin.db'));
    return createSqliteJournal(database);
  };
  return {
    folder,
    database: () => database,
    open,
    reopen: async () => {
      database.close();
      return open();
    },
    remove: async () => {
      if (database.isOpen) database.close();
      await rm(folder, { recursive: true });
    },
  };
}

describeJournalContract('sqlite', home);

const event = { type: 'noteAdded', at: 1, by: { id: 'a' }, text: 'n' } as const;

const entry = (run: string, expectedSeq: number) => ({
  run,
  expectedSeq,
  events: [event],
  recordedAt: 1,
  summary: {
    id: run,
    kind: 'live' as const,
    title: null,
    runbook: { id: 'p', version: '1', hash: 'h' },
    declaredAt: 1,
    status: 'running' as const,
    level: null,
    phase: null,
    seq: expectedSeq + 1,
    recordedAt: 1,
  },
  agenda: { waiting: false },
});

test('a failed commit acknowledges nothing of its group and keeps nothing of it', async () => {
  const place = await home();
  const journal = await place.open();
  await journal.append(entry('a', 0));
  // No room for another page: what a full disk looks like from inside.
  place.database().exec('PRAGMA max_page_count = 1');
  const big = { ...event, text: 'x'.repeat(200_000) };
  const answers = await Promise.allSettled([
    journal.append(entry('a', 1)),
    journal.append({ ...entry('b', 0), events: [big] }),
  ]);
  for (const answer of answers) {
    expect(answer).toMatchObject({ status: 'rejected', reason: { full: true } });
    expect((answer as PromiseRejectedResult).reason).toBeInstanceOf(StorageError);
  }
  place.database().exec('PRAGMA max_page_count = 1000000');
  expect(await journal.read('a', 0, 10)).toHaveLength(1);
  expect((await journal.append(entry('a', 1))).status).toBe('appended');
  await place.remove();
});

test('a file written by a later version is left alone', async () => {
  const place = await home();
  await place.open();
  place.database().exec('PRAGMA user_version = 99');
  place.database().close();
  await expect(place.open()).rejects.toBeInstanceOf(NewerDatabaseError);
  await place.remove();
});
