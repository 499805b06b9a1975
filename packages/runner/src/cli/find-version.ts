import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Plan } from '@tocsin/engine';
import { compilePlan, parseRunbook } from '@tocsin/engine';
import type { Io } from './command.ts';
import { projectFolder } from './project.ts';

/** A version of a plan, as a journal names it. */
export interface Version {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
}

export interface Search {
  readonly plan: Plan | undefined;
  /** Files that hold the plan in another version. */
  readonly others: readonly string[];
}

/**
 * Looks for the version that a journal was recorded on: among the project's runbooks, in `runbooks` where the command was
 * started, and beside the journal. Files that are no runbooks are passed by.
 */
export async function findVersion(
  io: Pick<Io, 'cwd'>,
  journal: string,
  wanted: Version,
): Promise<Search> {
  const others: string[] = [];
  for (const folder of runbookFolders(io, journal)) {
    for (const file of await documentsIn(folder)) {
      const text = await readFile(join(folder, file), 'utf8').catch(() => undefined);
      // Parsing every document of a folder is slow; one of this id says so in plain text.
      if (text === undefined || !text.includes(wanted.id)) continue;
      const parsed = parseRunbook(text);
      if (!parsed.ok || parsed.value.id !== wanted.id) continue;
      const plan = compilePlan(parsed.value);
      if (plan.hash === wanted.hash) return { plan, others };
      others.push(join(folder, file));
    }
  }
  return { plan: undefined, others };
}

/** Where runbooks are looked for: the project's, those where the command was started, and beside a file. */
export const runbookFolders = (io: Pick<Io, 'cwd'>, beside: string): ReadonlySet<string> =>
  new Set([
    join(projectFolder, 'runbooks'),
    resolve(io.cwd, 'runbooks'),
    dirname(resolve(io.cwd, beside)),
  ]);

/** A folder that is not there holds none. */
export const documentsIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder).catch(() => [])).filter((name) => /\.(ya?ml|json)$/.test(name)).sort();
