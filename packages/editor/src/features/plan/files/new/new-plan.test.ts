import { readdirSync, readFileSync } from 'node:fs';
import { checkRunbook, checkShape, parseRunbook } from '@tocsin/engine';
import { describe, expect, test } from 'vitest';
import { isPlanId, suggestId } from './plan-id.ts';
import { startPlan } from './start-plan.ts';

const folder = new URL('../templates/', import.meta.url);
const templates = readdirSync(folder).map((name) => {
  const parsed = parseRunbook(readFileSync(new URL(name, folder), 'utf8'));
  if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.problems, null, 1)}`);
  return { name, runbook: parsed.value };
});

/** Every text of a document, wherever it stands. */
function textsIn(value: unknown): { zh: string; en: string }[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('zh' in value && 'en' in value) return [value as { zh: string; en: string }];
  return Object.values(value).flatMap(textsIn);
}

describe.each(templates)('the template $name', ({ runbook }) => {
  test('would run, and the checker finds no error in it', () => {
    const errors = checkRunbook(runbook).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ rule, message }) => `${rule}: ${message.en}`)).toEqual([]);
  });

  test('says everything in both languages', () => {
    for (const text of textsIn(runbook)) {
      expect(text.zh, JSON.stringify(text)).not.toBe('');
      expect(text.en, JSON.stringify(text)).not.toBe('');
    }
  });

  test('has the six phases in order, groups side by side among them', () => {
    const phases = runbook.chart.states.flatMap((state) =>
      state.kind === 'phase' ? [state.phase] : [],
    );
    expect(phases).toEqual(['report', 'assess', 'activate', 'handle', 'recover', 'review']);
    expect(JSON.stringify(runbook.chart)).toContain('"kind":"parallel"');
  });

  test('becomes a plan of its own', () => {
    const title = { zh: '我的预案', en: 'My plan' };
    const plan = startPlan({ from: runbook, id: 'mine', title });
    expect(checkShape(plan).ok).toBe(true);
    expect(plan).toMatchObject({ id: 'mine', title, version: '0.1.0' });
    expect(plan.chart).toEqual(runbook.chart);
  });
});

test('ids are made from titles and stay apart', () => {
  expect(suggestId('Café outage: plan No. 2!', new Set())).toBe('cafe-outage-plan-no-2');
  expect(suggestId('', new Set(['plan']))).toBe('plan-2');
  expect(suggestId('应急预案', new Set())).toBe('plan');
  expect(suggestId('Fire', new Set(['fire', 'fire-2']))).toBe('fire-3');
  for (const id of ['a', '9-b', 'fire-3']) expect(isPlanId(id)).toBe(true);
  for (const id of ['', '-a', 'A', 'a b', '预案']) expect(isPlanId(id)).toBe(false);
});
