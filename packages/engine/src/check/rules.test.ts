import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { LIBRARY_RULES } from './check-library.ts';
import { RULES } from './rules.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const page = (id: string): string => here(`../../../../docs/rules/${id}.md`);

test('every file in rules/ is a rule on the list, under its own name, once', () => {
  const files = readdirSync(here('rules')).filter((name) => !name.endsWith('.test.ts'));
  expect(files.map((name) => name.replace('.ts', '')).sort()).toEqual(
    RULES.map(({ id }) => id).sort(),
  );
});

describe.each([...RULES, ...LIBRARY_RULES].map(({ id, title }) => ({ id, title })))(
  '$id',
  ({ id, title }) => {
    test('has a page in both languages that bears its titles and says why and how to mend it', () => {
      const text = readFileSync(page(id), 'utf8');
      expect(text.split('\n')[0]).toBe(`# ${title.zh} · ${title.en}`);
      for (const heading of ['**为什么。**', '**怎么改。**', '**Why.**', '**How to mend it.**']) {
        expect(text).toContain(heading);
      }
      expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(25);
    });

    test('has examples beside it', () => {
      const folder = id.startsWith('library-') ? 'library' : 'rules';
      const path = here(`${folder}/${id}.test.ts`);
      expect(existsSync(path)).toBe(true);
      expect(readFileSync(path, 'utf8')).toMatch(/test(\.each[\s\S]*)?\([\s\S]*'(in)?valid/);
    });
  },
);

test('no page is left over from a rule that is gone', () => {
  const known = new Set([...RULES, ...LIBRARY_RULES].map(({ id }) => `${id}.md`));
  const pages = readdirSync(here('../../../../docs/rules')).filter((name) => name !== 'README.md');
  expect(pages.filter((name) => !known.has(name))).toEqual([]);
});
