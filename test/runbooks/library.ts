import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan, Runbook, Script, Text } from '@tocsin/engine';
import { compilePlan, parseRunbook, parseScript } from '@tocsin/engine';
import { parse } from 'yaml';

/** The runbooks, facts and drills that come with the product, read as the product reads them. */

const folder = join(import.meta.dirname, '../../runbooks');

const names = (below: string): string[] =>
  readdirSync(join(folder, below))
    .filter((name) => name.endsWith('.yaml'))
    .sort();

export const runbookIds = names('').map((name) => name.replace('.yaml', ''));

export const runbookSource = (id: string): string =>
  readFileSync(join(folder, `${id}.yaml`), 'utf8');

export function runbook(id: string): Runbook {
  const parsed = parseRunbook(runbookSource(id));
  if (!parsed.ok) throw new Error(`${id}: ${JSON.stringify(parsed.problems, null, 1)}`);
  return parsed.value;
}

export const plan = (id: string): Plan => compilePlan(runbook(id));

export interface Fact {
  readonly id: string;
  readonly text: Text;
  readonly open?: boolean;
}

export const facts = (id: string): readonly Fact[] =>
  parse(readFileSync(join(folder, 'facts', `${id}.yaml`), 'utf8')) as Fact[];

export interface Drill {
  readonly name: string;
  readonly runbook: string;
  readonly script: Script;
}

export const drills: readonly Drill[] = names('drills').map((name) => {
  const parsed = parseScript(readFileSync(join(folder, 'drills', name), 'utf8'));
  if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.problems, null, 1)}`);
  const [id = ''] = name.split('.');
  return { name: name.replace('.yaml', ''), runbook: id, script: parsed.value };
});
