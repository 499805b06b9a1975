import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { applyEdit } from '../runbook/edit/apply-edit.ts';
import { parseRunbook } from '../runbook/parse.ts';
import type { Runbook } from '../runbook/runbook.ts';
import { checkRunbook } from './check-runbook.ts';
import type { Finding } from './finding.ts';
import { plan, step, t } from './testing/sketch.ts';

const folder = fileURLToPath(new URL('../../../../runbooks/', import.meta.url));
const load = (name: string): Runbook => {
  const read = parseRunbook(readFileSync(`${folder}${name}`, 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
};

test('findings come gravest first', () => {
  const chart = [step('act', { when: 'nothing = true' })];
  const weights = checkRunbook(plan({ chart })).map(({ severity }) => severity);
  expect(weights[0]).toBe('error');
  expect(weights).toEqual([...weights].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
});

const order = ['error', 'warning', 'note'];

test('a rule list of one runs that rule alone', () => {
  const alone = {
    id: 'alone',
    severity: 'note' as const,
    title: t('一'),
    *find() {
      yield { path: '', message: t('有') };
    },
  };
  expect(checkRunbook(plan(), [alone])).toEqual([
    { rule: 'alone', severity: 'note', path: '', message: t('有') },
  ]);
});

describe.each(readdirSync(folder).filter((name) => name.endsWith('.yaml')))('%s', (name) => {
  const runbook = load(name);
  const findings = checkRunbook(runbook);

  test('can be run: nothing the checker calls an error', () => {
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('every finding points at a place that is there, or at a part the plan does not have', () => {
    for (const { path, rule } of findings)
      expect(isThere(runbook, path), `${rule} ${path}`).toBe(true);
  });

  test('no finding shows an id or a broken figure for a text', () => {
    for (const { message } of findings) {
      expect(message.zh).not.toMatch(/undefined|NaN|\[object|“”/);
      expect(message.en).not.toMatch(/undefined|NaN|\[object|“”/);
    }
  });
});

/** Whether a JSON Pointer leads somewhere; a top-level part may be missing altogether. */
function isThere(document: unknown, path: string): boolean {
  const parts = path.split('/').slice(1);
  let at: unknown = document;
  for (const [depth, part] of parts.entries()) {
    if (typeof at !== 'object' || at === null) return false;
    const next = (at as Record<string, unknown>)[part];
    if (next === undefined) return depth === 0 && parts.length === 1;
    at = next;
  }
  return true;
}

describe('channel outage: what its reviewers found by hand, found by analysis', () => {
  const findings = checkRunbook(load('channel-outage.yaml'));
  const of = (rule: string): readonly Finding[] =>
    findings.filter((finding) => finding.rule === rule);
  const about = (rule: string): readonly (string | undefined)[] => of(rule).map(({ node }) => node);

  test('X2, X3: bounds and clock starts that are read into the plan', () => {
    expect(of('level-boundary').every(({ severity }) => severity === 'note')).toBe(true);
    expect(about('inferred-figure')).toEqual(
      expect.arrayContaining(['root-cause-begun', 'core-restored', 'dns-switched']),
    );
  });

  test('X4: the boundary values 2 h, 4 h, 50 % and 80 %', () => {
    expect(of('level-boundary').map(({ example }) => example)).toEqual(
      expect.arrayContaining([
        { outageHours: 2 },
        { outageHours: 4 },
        { servicesDownPct: 50 },
        { servicesDownPct: 80 },
      ]),
    );
  });

  test('X5: holes, each with a report that falls into it', () => {
    const examples = of('level-hole').map(({ example }) => example ?? {});
    const some = (isIt: (example: Record<string, unknown>) => boolean): boolean =>
      examples.some(isIt);
    expect(some((one) => Number(one.servicesDownPct) > 80 && one.allChannelsDown === false)).toBe(
      true,
    );
    expect(some((one) => Number(one.channelDropPct) > 50)).toBe(true);
    expect(some((one) => one.singleChannelDown === false && Number(one.outageHours) >= 2)).toBe(
      true,
    );
    expect(some((one) => one.singleChannelDown === true && Number(one.outageHours) > 4)).toBe(true);
    expect(some((one) => Number(one.coreDownHours) <= 4)).toBe(true);
  });

  test('X6: more complaints bring the plan into use at no level', () => {
    expect(about('entry-without-level')).toContain('complaints-up-by-half');
  });

  test('X8: level 1 by extent and level 3 by duration at once', () => {
    expect(of('level-overlap')[0]?.example).toMatchObject({ allChannelsDown: true });
  });

  test('X9: nobody declares the level, no deputy', () => {
    expect(of('level-undeclared')).toHaveLength(1);
    expect(about('no-deputy')).toEqual(['headquarters']);
  });

  test('X10: the channels of the statement may be the broken ones', () => {
    expect(about('channel-may-be-down')).toEqual(
      expect.arrayContaining(['customer-statement', 'review-ticket']),
    );
  });

  test('X11: no interval for progress, no limit for the notices of levels 1 and 2', () => {
    expect(about('urgent-untimed')).toContain('progress-published');
    expect(about('slower-when-graver')).toEqual(['level-3-mail']);
  });

  test('X12: recovery, review and drills', () => {
    expect([...about('no-recovery'), ...about('no-review')]).toEqual(['recover', 'review']);
    expect(of('no-drill')).toHaveLength(1);
  });
});

test.each([
  ['unknown-field', { when: 'coreDwon = true' }],
  ['condition-never-holds', { when: 'share in [1..5] and coreDown = true' }],
  ['promise-never-runs', { marks: ['done' as const] }],
])('%s: the quick fix mends it and brings nothing else', (rule, rest) => {
  const runbook = plan({
    fields: [
      { id: 'coreDown', name: t('核心停摆'), type: 'boolean' },
      { id: 'share', name: t('占比'), type: 'number' },
    ],
    chart: [step('ask', { asks: [{ field: 'coreDown' }, { field: 'share' }] }), step('act', rest)],
    targets: [
      {
        id: 'soon',
        title: t('快'),
        from: { on: 'done', step: 'ask' },
        to: { on: 'started', step: 'act' },
        within: 'PT5M',
      },
    ],
  });
  const before = checkRunbook(runbook);
  const fix = before.find((finding) => finding.rule === rule)?.fix;
  if (!fix) throw new Error(`no fix for ${rule}`);
  const edited = applyEdit(runbook, fix);
  if (!edited.ok) throw new Error(JSON.stringify(edited.problems));
  const after = checkRunbook(edited.value.runbook);
  expect(after.filter((finding) => finding.rule === rule)).toEqual([]);
  const rules = new Set(before.map((finding) => finding.rule));
  expect(after.filter((finding) => !rules.has(finding.rule))).toEqual([]);
});
