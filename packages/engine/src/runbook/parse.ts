import type { Outcome } from '../problem.ts';
import { accepted, rejected } from '../problem.ts';
import { readYaml } from '../yaml-source.ts';
import { checkReferences } from './references.ts';
import type { Runbook } from './runbook.ts';
import { runbookSchema } from './runbook.ts';
import { problemsOf } from './zod-problems.ts';

/** Reads a runbook from YAML (or JSON, which is YAML): its syntax, its shape, and that every id it names exists. Problems come in that order. */
export function parseRunbook(source: string): Outcome<Runbook> {
  const read = readYaml(source);
  return read.ok ? checkShape(read.value) : read;
}

/** Checks a value already parsed, as from JSON or an editor. */
export function checkShape(value: unknown): Outcome<Runbook> {
  const shaped = runbookSchema.safeParse(value);
  if (!shaped.success) return rejected(problemsOf(shaped.error, value));
  const problems = checkReferences(shaped.data);
  return problems.length > 0 ? rejected(problems) : accepted(shaped.data);
}
