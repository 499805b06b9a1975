import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, test, vi } from 'vitest';
import { openDexieDatabase } from '../journal/dexie-database.ts';
import { openSqliteDatabase } from '../journal/sqlite-database.ts';
import type { RunbookStore } from '../ports/runbook-store.ts';
import { createFakeClock } from '../testing/fake-clock.ts';
import { SMALL_PLAN } from '../testing/small-plan.ts';
import { createDexieRunbookStore } from './dexie-store.ts';
import { createLibrary } from './library.ts';
import { createMemoryRunbookStore } from './memory-store.ts';
import { nextVersion } from './next-version.ts';
import { readSeed } from './read-seed.ts';
import { createSqliteRunbookStore } from './sqlite-store.ts';

// A busy machine must not fail what is only slow.
vi.setConfig({ testTimeout: 60_000 });

const STORES: Readonly<Record<string, () => RunbookStore>> = {
  memory: createMemoryRunbookStore,
  sqlite: () => createSqliteRunbookStore(openSqliteDatabase(':memory:')),
  dexie: () =>
    createDexieRunbookStore(
      openDexieDatabase('runbooks', { indexedDB: new IDBFactory(), IDBKeyRange }),
    ),
};

const by = { id: 'li', name: '李' };
const edited = (from: string, to: string) => SMALL_PLAN.replace(from, to);

describe.each(Object.keys(STORES))('a library over %s', (kind) => {
  async function given() {
    const store = (STORES[kind] ?? createMemoryRunbookStore)();
    const library = createLibrary(store, createFakeClock(1_000));
    await library.seed([{ id: 'small', source: SMALL_PLAN }]);
    const first = await library.get('small');
    if (!first) throw new Error('the seed is missing');
    return { library, first };
  }

  test('shows what came with the product', async () => {
    const { library, first } = await given();
    expect(await library.list()).toMatchObject([
      {
        id: 'small',
        version: '1.0',
        hash: first.hash,
        title: { zh: '小预案', en: 'Small plan' },
        phases: [{ id: 'handle' }],
        groups: 1,
        steps: 2,
        targets: 1,
        gaps: 0,
        source: 'built-in',
        savedAt: 1_000,
      },
    ]);
    expect(first.source).toBe(SMALL_PLAN);
    expect(await library.get('nothing')).toBeUndefined();
  });

  test('keeps a built-in runbook once, and again when it has changed', async () => {
    const { library } = await given();
    await library.seed([{ id: 'small', source: SMALL_PLAN }]);
    expect(await library.versions('small')).toHaveLength(1);
    await library.seed([{ id: 'small', source: edited('PT5M', 'PT6M') }]);
    expect(await library.versions('small')).toHaveLength(2);
    expect((await library.get('small'))?.source).toContain('PT6M');
  });

  test('keeps a new version, counts its number up, and leaves the old one in place', async () => {
    const { library, first } = await given();
    const answer = await library.save({
      source: edited('PT5M', 'PT10M'),
      basedOn: first.hash,
      note: '放宽',
      by,
    });
    expect(answer).toMatchObject({ status: 'saved', version: '1.1' });
    const newest = await library.get('small');
    expect(newest).toMatchObject({ version: '1.1', note: '放宽', savedBy: by });
    expect(newest?.source).toContain('PT10M');
    expect(await library.get('small', first.hash)).toEqual(first);
    expect((await library.versions('small')).map((one) => [one.version, one.source])).toEqual([
      ['1.1', 'saved'],
      ['1.0', 'built-in'],
    ]);
  });

  test('an upgrade of the product does not hide what somebody saved', async () => {
    const { library, first } = await given();
    await library.save({ source: edited('PT5M', 'PT10M'), basedOn: first.hash, note: '', by });
    await library.seed([{ id: 'small', source: edited('PT5M', 'PT6M') }]);
    expect((await library.get('small'))?.source).toContain('PT10M');
    expect(await library.versions('small')).toHaveLength(3);
  });

  test('of two who edited the same version, shows the second what the first saved', async () => {
    const { library, first } = await given();
    const save = (within: string) =>
      library.save({ source: edited('PT5M', within), basedOn: first.hash, note: '', by });
    expect(await save('PT10M')).toMatchObject({ status: 'saved' });
    const second = await save('PT20M');
    expect(second.status).toBe('conflict');
    if (second.status === 'conflict') expect(second.newest.source).toContain('PT10M');
    expect((await library.get('small'))?.source).toContain('PT10M');
  });

  test('a runbook that is new must not exist yet', async () => {
    const { library } = await given();
    const asNew = (source: string) => library.save({ source, note: '', by });
    expect(await asNew(edited('PT5M', 'PT9M'))).toMatchObject({ status: 'conflict' });
    expect(await asNew(edited('id: small', 'id: other'))).toMatchObject({ status: 'saved' });
    expect((await library.list()).map((one) => one.id)).toEqual(['other', 'small']);
  });

  test('refuses what cannot be read or would not run, says where, and keeps nothing', async () => {
    const { library, first } = await given();
    const save = (source: string) => library.save({ source, basedOn: first.hash, note: '', by });
    for (const source of ['{', 'tocsin: 1', edited('step: answer }', 'step: nowhere }')]) {
      const answer = await save(source);
      expect(answer.status).toBe('refused');
      if (answer.status === 'refused') expect(answer.problems[0]?.message.zh).toBeTruthy();
    }
    expect(await library.versions('small')).toHaveLength(1);
  });

  test('gives the compiled plan of any version kept', async () => {
    const { library, first } = await given();
    const plan = await library.plan('small', first.hash);
    expect(plan?.hash).toBe(first.hash);
    expect(await library.plan('small', first.hash)).toBe(plan);
    expect(await library.plan('small', 'gone')).toBeUndefined();
  });
});

test('a built-in runbook that is broken is told of and the others are kept', async () => {
  const library = createLibrary(createMemoryRunbookStore(), createFakeClock(0));
  const broken = await library.seed([
    { id: 'bad', source: 'nonsense' },
    { id: 'misnamed', source: SMALL_PLAN },
    { id: 'small', source: SMALL_PLAN },
  ]);
  expect(broken.map((one) => one.id)).toEqual(['bad', 'misnamed']);
  expect((await library.list()).map((one) => one.id)).toEqual(['small']);
});

test('version numbers count up to the next that is free', () => {
  expect(nextVersion('1.0.0', new Set())).toBe('1.0.0');
  expect(nextVersion('1.0.9', new Set(['1.0.9', '1.0.10']))).toBe('1.0.11');
  expect(nextVersion('draft', new Set(['draft']))).toBe('draft.2');
});

test('a seed read when the product was built is kept as one read now would be', async () => {
  const seed = { id: 'small', source: SMALL_PLAN };
  const read = readSeed(seed);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const [readNow, readBefore] = [seed, { ...seed, summary: read.value }].map(async (each) => {
    const library = createLibrary(createMemoryRunbookStore(), createFakeClock(1_000));
    expect(await library.seed([each])).toEqual([]);
    const [summary] = await library.list();
    return { summary, plan: await library.plan('small', summary?.hash ?? '') };
  });
  expect((await readBefore)?.summary).toEqual((await readNow)?.summary);
  expect((await readBefore)?.plan?.hash).toBe(read.value.hash);
});
