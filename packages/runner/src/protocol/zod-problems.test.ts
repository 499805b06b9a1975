import { commandSchema, declareSchema, runCommandSchema } from '@tocsin/engine';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { problemsOfZod } from './zod-problems.ts';

// A busy machine must not fail what is only slow.
vi.setConfig({ testTimeout: 60_000 });

test('malformed commands by the thousand: a list of problems with place and words, never a crash', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom('declare', 'addNote', 'x'), (value, type) => {
      const given = typeof value === 'object' && !Array.isArray(value) ? { type, ...value } : value;
      for (const schema of [declareSchema, runCommandSchema, commandSchema]) {
        const parsed = schema.safeParse(given, { reportInput: true });
        if (parsed.success) return;
        const problems = problemsOfZod(parsed.error);
        expect(problems.length).toBeGreaterThan(0);
        for (const { code, path, message } of problems) {
          expect(code).toMatch(/^[a-z-]+$/);
          expect(path === '' || path.startsWith('/')).toBe(true);
          expect(message.zh).toMatch(/[\u4e00-\u9fff].*。$/);
          expect(message.en).toMatch(/^[A-Z].*\.$/);
        }
      }
    }),
    { numRuns: 2000 },
  );
});

test('says what is missing, what is too long and what is not known', () => {
  const parsed = runCommandSchema.safeParse(
    { type: 'addNote', id: '', run: 'a', occurredAt: 'now', text: 'x'.repeat(30_000), more: 1 },
    { reportInput: true },
  );
  expect(parsed.success).toBe(false);
  if (parsed.success) return;
  const told = Object.fromEntries(
    problemsOfZod(parsed.error).map(({ path, message }) => [path, message.zh]),
  );
  expect(told).toEqual({
    '/id': '不能为空。',
    '/actor': '缺少此项，应为对象。',
    '/occurredAt': '类型不对，应为数字。',
    '/text': '最多 20000 个字符。',
    '': '不认识的项：more。',
  });
});
