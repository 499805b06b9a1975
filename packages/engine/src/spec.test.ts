import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const here = import.meta.dirname;

const testSources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.test\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

test('every rule of SPEC.md is proved by a test that names it', () => {
  const spec = readFileSync(join(here, '../SPEC.md'), 'utf8');
  const rules = [...spec.matchAll(/^- \*\*([A-Z]\d+)\*\*/gm)].map((match) => match[1] ?? '');
  expect(rules.length).toBeGreaterThan(30);
  const tests = testSources(here).join('\n');
  expect(rules.filter((rule) => !tests.includes(`[${rule}]`))).toEqual([]);
});
