import { readdirSync, readFileSync } from 'node:fs';
import type { Plan } from '../plan.ts';
import { compilePlan } from '../plan.ts';
import { parseRunbook } from '../runbook/parse.ts';

const folder = new URL('../../../../runbooks/', import.meta.url);

/** A runbook's text made ready to run, for tests; throws where it is none. */
export function planFrom(source: string): Plan {
  const parsed = parseRunbook(source);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 1));
  return compilePlan(parsed.value);
}

/** Every runbook that comes with the product, by file name. */
export const allRunbooks = (): readonly { readonly name: string; readonly plan: Plan }[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ name, plan: planFrom(readFileSync(new URL(name, folder), 'utf8')) }));
