import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan, Script } from '@tocsin/engine';
import {
  compareResults,
  compilePlan,
  journalFromJson,
  parseInstant,
  parseRunbook,
  parseScript,
  readRun,
  rejudge,
  simulate,
} from '@tocsin/engine';
import { describe, expect, test } from 'vitest';
import { top } from './tocsin.ts';

/** Every drill that comes with the product, played as `simulate` plays it, read back as `replay` reads it. */

const folder = join(top, 'runbooks');
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
const drills = readdirSync(join(folder, 'drills')).filter((file) => file.endsWith('.yaml'));

const planOf = (id: string): Plan => {
  const parsed = parseRunbook(read(`${id}.yaml`));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return compilePlan(parsed.value);
};

const scriptOf = (file: string): Script => {
  const parsed = parseScript(read(`drills/${file}`));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
};

test('every plan that comes with the product has a drill to its end and one that goes otherwise', () => {
  const plans = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  expect(plans.length).toBeGreaterThan(0);
  for (const plan of plans.map((file) => file.slice(0, -'.yaml'.length))) {
    const own = drills.filter((file) => file.startsWith(`${plan}.`));
    expect(own).toContain(`${plan}.complete.yaml`);
    expect(own.length).toBeGreaterThan(1);
  }
});

describe.each(drills)('%s', (file) => {
  const [id = '', name] = file.split('.');
  const plan = planOf(id);
  const script = scriptOf(file);
  const result = simulate(plan, script);

  test('comes to an end', () => {
    expect(result.finished).toBe(true);
    expect(result.phase).not.toBeNull();
    if (name === 'complete') expect(result.refused).toEqual([]);
  });

  test('[R1] its journal brings the same run back', () => {
    const { journal, refused: _, ...played } = result;
    const records = journalFromJson(JSON.parse(JSON.stringify(journal)));
    if (!records.ok) throw new Error(JSON.stringify(records.problems));
    const end = parseInstant(journal.at(-1)?.recordedAt ?? '') ?? 0;
    const back = readRun(plan, records.value, end);
    if (!back.ok) throw new Error(JSON.stringify(back.problems));
    const { refused: __, ...told } = back.value;
    expect(told).toEqual(played);
    const again = rejudge(plan, records.value, end);
    const bare = (one: typeof again) => ({ ...one, refused: [] });
    expect(compareResults(bare(back.value), bare(again))).toEqual([]);
  });
});
