import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPlanText } from './read-plan-file.ts';

const GOOD = readFileSync(
  new URL('../../../../../../../runbooks/channel-outage.yaml', import.meta.url),
  'utf8',
);

const problemsOf = (text: string) => {
  const read = readPlanText(text);
  return read.ok ? [] : read.problems;
};

describe('a plan read from a file', () => {
  test('is taken with its text, from YAML and from JSON', () => {
    const read = readPlanText(`\uFEFF${GOOD}`);
    expect(read.ok && read.runbook.id).toBe('channel-outage');
    expect(read.ok && read.source).toBe(GOOD);
    const json = read.ok ? JSON.stringify(read.runbook) : '';
    expect(readPlanText(json).ok).toBe(true);
  });

  test('is refused with the line of each problem, in the order of the file', () => {
    const broken = GOOD.replace('kind: im', 'kind: pigeon').replace('rank: 1', 'rank: first');
    const lines = broken.split('\n');
    const found = problemsOf(broken);
    expect(found.map(({ line }) => lines[(line ?? 0) - 1]?.trim())).toEqual([
      'rank: first',
      'kind: pigeon',
    ]);
    expect(found[0]?.excerpt).toBe('rank: first');
    expect(found.every(({ problem }) => problem.message.zh && problem.message.en)).toBe(true);
  });

  test('says where an id that leads nowhere stands', () => {
    const broken = GOOD.replace('partOf: headquarters', 'partOf: nobody');
    const [first] = problemsOf(broken);
    expect(first?.problem.code).toBe('dangling-id');
    expect(first?.excerpt).toBe('partOf: nobody');
  });

  test('that is no YAML, empty, or something else altogether is refused, not thrown at', () => {
    expect(problemsOf('id: a\n  b: [')[0]?.line).toBeGreaterThan(0);
    for (const text of ['', 'hello', '\u0000\u0001PNG', '[]', '42'])
      expect(problemsOf(text).length).toBeGreaterThan(0);
  });
});
