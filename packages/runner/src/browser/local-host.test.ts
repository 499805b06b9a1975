import type { JournalRecord } from '@tocsin/engine';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, expect, test, vi } from 'vitest';
import type { RunHost, WatchStatus } from '../client/host.ts';
import { newId } from '../client/new-id.ts';
import type { Trouble } from '../executor/trouble.ts';
import { eventually } from '../testing/eventually.ts';
import { declareSmall, noteOn, SMALL_PLAN } from '../testing/small-plan.ts';
import { createLocalHost } from './local-host.ts';

// A busy machine must not fail what is only slow.
vi.setConfig({ testTimeout: 60_000 });

const open: RunHost[] = [];
afterEach(() => {
  for (const host of open.splice(0)) host.close();
});

/** A browser: its tabs share a database, a lock and a channel. */
function givenBrowser() {
  const name = newId();
  const dexie = { indexedDB: new IDBFactory(), IDBKeyRange };
  const troubles: Trouble[] = [];
  const tab = (): RunHost => {
    const host = createLocalHost({
      name,
      dexie,
      seeds: async () => [{ id: 'small', source: SMALL_PLAN }],
      tell: (trouble) => troubles.push(trouble),
    });
    open.push(host);
    return host;
  };
  return { tab, troubles };
}

function follow(host: RunHost, run: string) {
  const records: JournalRecord[] = [];
  const statuses: WatchStatus[] = [];
  const end = host.watch(run, 0, {
    records: (news) => records.push(...news),
    status: (status) => statuses.push(status),
  });
  return { records, statuses, end };
}

const texts = (records: readonly JournalRecord[]) =>
  records.flatMap(({ event }) => (event.type === 'noteAdded' ? [event.text] : []));

test('runs with no server at all: library, run, journal, versions', async () => {
  const host = givenBrowser().tab();
  expect(await host.listRunbooks()).toMatchObject([{ id: 'small', source: 'built-in' }]);
  const answer = await host.declare(declareSmall('a', Date.now(), { kind: 'drill', rate: 60 }));
  expect(answer).toMatchObject({ status: 'accepted' });
  const note = noteOn('a', 'n1', Date.now());
  expect(await host.send(note)).toMatchObject({ status: 'accepted' });
  expect(await host.send(note)).toMatchObject({ status: 'already' });
  const journal = await host.journal('a');
  expect(journal.map((record) => record.seq)).toEqual(journal.map((_, index) => index + 1));
  expect(await host.journal('a', journal.length - 1)).toHaveLength(1);
  expect(await host.listRuns()).toMatchObject([{ id: 'a', kind: 'drill', seq: journal.length }]);
  const stored = await host.getRunbook('small');
  const source = SMALL_PLAN.replace('PT5M', 'PT7M');
  const by = { id: 'li' };
  const saved = await host.saveRunbook({ source, basedOn: stored.hash, note: '', by });
  expect(saved).toMatchObject({ status: 'saved', version: '1.1' });
  expect(await host.listVersions('small')).toHaveLength(2);
  await expect(host.getRunbook('none')).rejects.toMatchObject({ status: 404 });
});

test('a tab that is not the writer acts through the one that is, and both follow live', async () => {
  const { tab } = givenBrowser();
  const first = tab();
  await first.declare(declareSmall('a', Date.now()));
  const second = tab();
  const inFirst = follow(first, 'a');
  const inSecond = follow(second, 'a');
  expect(await second.send(noteOn('a', 'from second', Date.now()))).toMatchObject({
    status: 'accepted',
  });
  expect(await first.send(noteOn('a', 'from first', Date.now()))).toMatchObject({
    status: 'accepted',
  });
  for (const { records, statuses } of [inFirst, inSecond]) {
    await eventually(() => texts(records)).toEqual(['from second', 'from first']);
    expect(records.map((record) => record.seq)).toEqual(records.map((_, index) => index + 1));
    expect(statuses[0]).toBe('connecting');
    expect(statuses.at(-1)).toBe('live');
  }
});

test('when the writing tab closes the next one takes over and goes on', async () => {
  const { tab, troubles } = givenBrowser();
  const first = tab();
  await first.declare(declareSmall('a', Date.now()));
  const second = tab();
  await second.send(noteOn('a', 'one', Date.now()));
  first.close();
  const answer = await second.send(noteOn('a', 'two', Date.now()));
  expect(answer).toMatchObject({ status: 'accepted' });
  expect(texts(await second.journal('a'))).toEqual(['one', 'two']);
  expect(troubles).toEqual([]);
});

test('after a reload everything is there again', async () => {
  const { tab } = givenBrowser();
  const before = tab();
  await before.declare(declareSmall('a', Date.now()));
  await before.send(noteOn('a', 'kept', Date.now()));
  before.close();
  const after = tab();
  const { records } = follow(after, 'a');
  await eventually(() => texts(records)).toEqual(['kept']);
  expect(await after.send(noteOn('a', 'more', Date.now()))).toMatchObject({ status: 'accepted' });
});

test('tells of what waits for an answer', async () => {
  const host = givenBrowser().tab();
  const counts: number[] = [];
  host.watchPending((pending) => counts.push(pending.length));
  await host.declare(declareSmall('a', Date.now()));
  expect(counts).toEqual([0, 1, 0]);
});

test('says whether the browser has promised to keep the data', async () => {
  const host = givenBrowser().tab();
  expect(await host.health()).toMatchObject({ storage: { persistent: false }, webhooks: 0 });
});
