import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plan, Runbook } from '@tocsin/engine';
import { allStates, compilePlan, parseRunbook } from '@tocsin/engine';
import type { Io } from './command.ts';
import { documentsIn, runbookFolders } from './find-version.ts';

/** The runbooks that a runbook's links name, by id: those beside its file go before the product's own. */
export async function linkedPlans(
  io: Pick<Io, 'cwd'>,
  file: string,
  runbook: Runbook,
): Promise<ReadonlyMap<string, Plan>> {
  const found = new Map<string, Plan>();
  const wanted = new Set(
    [...allStates(runbook)].flatMap((state) =>
      state.kind === 'link' && !state.missing ? [state.runbook] : [],
    ),
  );
  if (wanted.size === 0) return found;
  for (const folder of [...runbookFolders(io, file)].reverse()) {
    for (const name of await documentsIn(folder)) {
      const text = await readFile(join(folder, name), 'utf8').catch(() => '');
      // Parsing every document of a folder is slow; one of that id says so in plain text.
      if (![...wanted].some((id) => text.includes(id))) continue;
      const parsed = parseRunbook(text);
      if (!parsed.ok || !wanted.has(parsed.value.id) || found.has(parsed.value.id)) continue;
      found.set(parsed.value.id, compilePlan(parsed.value));
    }
  }
  return found;
}
