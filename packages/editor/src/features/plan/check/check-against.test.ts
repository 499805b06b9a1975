import { printRunbook } from '@tocsin/engine';
import { HostError } from '@tocsin/runner/client';
import { expect, test } from 'vitest';
import { hotlineOutage } from '../../../canvas/fixtures/hotline-outage.ts';
import type { Found, Ports } from './check-against.ts';
import { checkAgainst } from './check-against.ts';
import { planCheck } from './plan-check.ts';

const mine = {
  ...hotlineOutage,
  id: 'mine',
  chart: {
    states: [
      ...hotlineOutage.chart.states,
      {
        kind: 'link' as const,
        id: 'over',
        title: { zh: '转接', en: 'Over' },
        runbook: hotlineOutage.id,
        fields: { nowhere: hotlineOutage.fields?.[0]?.id ?? '' },
      },
    ],
  },
};
const other = { id: hotlineOutage.id, hash: 'h1' };
const settle = () => new Promise((resolve) => setImmediate(resolve));

function desk(read: Ports['read']) {
  const told: Found[] = [];
  const late: (() => void)[] = [];
  const answer = planCheck();
  const checks = checkAgainst({
    ask: async (question) => answer(question),
    read,
    tell: (found) => told.push(found),
    later: (act) => late.push(act),
  });
  return { told, late, checks };
}

const rules = (found: Found | undefined) =>
  (found?.findings ?? []).map(({ rule }) => rule).filter((rule) => rule.startsWith('library-'));

test('tells its own findings at once and those of the library when it has been read', async () => {
  const { told, checks } = desk(async () => printRunbook(hotlineOutage));
  checks.check(mine, [other]);
  await settle();
  expect(told.map((found) => [found.others, rules(found).length > 0])).toEqual([
    ['reading', false],
    ['read', true],
  ]);
  expect(told[0]?.findings.length).toBeGreaterThan(0);
});

test('goes on checking what is drawn while the others are being read', async () => {
  const { promise, resolve } = Promise.withResolvers<string>();
  const { told, checks } = desk(() => promise);
  checks.check(mine, [other]);
  await settle();
  const next = { ...mine, version: '2' };
  checks.check(next, [other]);
  await settle();
  expect(told.map(({ of, others }) => [of?.version, others])).toEqual([
    [mine.version, 'reading'],
    ['2', 'reading'],
  ]);
  resolve(printRunbook(hotlineOutage));
  await settle();
  expect(told.at(-1)).toMatchObject({ of: next, others: 'read' });
});

test('says that the others cannot be read, and tries again later', async () => {
  let isAway = true;
  const { told, late, checks } = desk(async () => {
    if (isAway) throw new HostError(0, []);
    return printRunbook(hotlineOutage);
  });
  checks.check(mine, [other]);
  await settle();
  expect(told.at(-1)).toMatchObject({ of: mine, others: 'failed' });
  checks.check({ ...mine, version: '2' }, [other]);
  await settle();
  expect(told.at(-1)).toMatchObject({ of: { version: '2' }, others: 'failed' });
  expect(late).toHaveLength(1);
  isAway = false;
  late.at(-1)?.();
  await settle();
  expect(told.at(-1)?.others).toBe('read');
  expect(rules(told.at(-1))).toContain('library-link-unfit');
});

test('tells nothing any more once it has ended', async () => {
  const { told, checks } = desk(async () => printRunbook(hotlineOutage));
  checks.check(mine, [other]);
  checks.end();
  await settle();
  expect(told).toEqual([]);
});
