/**
 * Records the drills that come with the product as histories, to be replayed for ever.
 * Run: node test/histories/record.ts   (adds what is missing; a history that is there is never written again)
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '@tocsin/engine';
import { compilePlan, FOLD, SEMANTICS, simulate } from '@tocsin/engine';
import { drills, runbook } from '../runbooks/library.ts';
import { abilities } from './abilities.ts';
import type { Folded } from './history.ts';
import {
  foldedDigest,
  foldedFile,
  historyFolder,
  historyId,
  outcomeOf,
  packHistory,
  readHistories,
  readHistory,
} from './history.ts';

const folder = historyFolder(SEMANTICS);
mkdirSync(folder, { recursive: true });
const plays = [
  ...drills.map(({ name, runbook: id, script }) => ({
    name,
    document: runbook(id),
    script,
    others: new Map<string, Plan>(),
  })),
  abilities,
];
for (const { name, document, script, others } of plays) {
  const { journal } = simulate(compilePlan(document), script, (id) => others.get(id));
  const { plan, records } = readHistory({ runbook: document, journal });
  const outcome = outcomeOf(plan, records);
  // A later version of the same drill is another history beside the first.
  const file = join(folder, `${name}.${outcome.hash.slice(0, 8)}.json.gz`);
  if (existsSync(file)) continue;
  writeFileSync(file, packHistory({ name, runbook: document, journal, outcome }));
}

const digests = readHistories(SEMANTICS).map((history) => {
  const { plan, records } = readHistory(history);
  return [historyId(history), foldedDigest(plan, records)];
});
const folded: Folded = { fold: FOLD, digests: Object.fromEntries(digests) };
const before = existsSync(foldedFile)
  ? (JSON.parse(readFileSync(foldedFile, 'utf8')) as Folded)
  : folded;
const changed = Object.entries(before.digests).filter(
  ([id, digest]) => folded.digests[id] !== digest,
);
if (changed.length > 0 && before.fold === FOLD) {
  throw new Error(`folding has changed (${changed[0]?.[0]}): raise FOLD in packed-run.ts first`);
}
writeFileSync(foldedFile, `${JSON.stringify(folded, null, 2)}\n`);
