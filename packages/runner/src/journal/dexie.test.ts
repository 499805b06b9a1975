import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { createDexieJournal } from './dexie.ts';
import { openDexieDatabase } from './dexie-database.ts';
import { describeJournalContract } from './journal.contract.ts';

describeJournalContract('dexie', async () => {
  const indexedDB = new IDBFactory();
  let database = openDexieDatabase('journal', { indexedDB, IDBKeyRange });
  return {
    open: async () => createDexieJournal(database),
    reopen: async () => {
      database.dexie.close();
      database = openDexieDatabase('journal', { indexedDB, IDBKeyRange });
      return createDexieJournal(database);
    },
    remove: async () => database.dexie.close(),
  };
});

test('the database asks for strict durability', () => {
  const { dexie } = openDexieDatabase('x', { indexedDB: new IDBFactory(), IDBKeyRange });
  expect(dexie._options.chromeTransactionDurability).toBe('strict');
});
