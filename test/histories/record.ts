/**
 * Records the drills that come with the product as histories, to be replayed for ever.
 * Run: node test/histories/record.ts   (adds what is missing; a history that is there is never written again)
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compilePlan, SEMANTICS, simulate } from '@tocsin/engine';
import { drills, runbook } from '../runbooks/library.ts';
import { historyFolder, outcomeOf, packHistory, readHistory } from './history.ts';

const folder = historyFolder(SEMANTICS);
mkdirSync(folder, { recursive: true });
for (const { name, runbook: id, script } of drills) {
  const document = runbook(id);
  const { journal } = simulate(compilePlan(document), script);
  const { plan, records } = readHistory({ runbook: document, journal });
  const outcome = outcomeOf(plan, records);
  // A later version of the same drill is another history beside the first.
  const file = join(folder, `${name}.${outcome.hash.slice(0, 8)}.json.gz`);
  if (existsSync(file)) continue;
  writeFileSync(file, packHistory({ name, runbook: document, journal, outcome }));
}
