import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

const here = new URL('.', import.meta.url);

test('every journal of this folder runs the contract suite', async () => {
  const files = (await readdir(here)).filter((file) => /^[a-z-]+\.ts$/.test(file));
  const journals = [];
  for (const file of files) {
    const source = await readFile(new URL(file, here), 'utf8');
    if (/export (async )?function \w+\([^)]*\): (Promise<)?Journal\b/.test(source))
      journals.push(file);
  }
  expect(journals).toEqual(expect.arrayContaining(['memory.ts', 'sqlite.ts', 'dexie.ts']));
  for (const file of journals) {
    const suite = await readFile(new URL(file.replace('.ts', '.test.ts'), here), 'utf8').catch(
      () => '',
    );
    expect(suite, `${file} has no contract test`).toContain('describeJournalContract(');
  }
});
