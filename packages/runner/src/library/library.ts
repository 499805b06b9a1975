import type { Plan, Problem, Runbook } from '@tocsin/engine';
import {
  accepted,
  checkRunbook,
  compilePlan,
  hashRunbook,
  parseRunbook,
  printRunbook,
} from '@tocsin/engine';
import type { Clock } from '../ports/clock.ts';
import type { RunbookStore } from '../ports/runbook-store.ts';
import type { SaveAnswer } from '../protocol/answers.ts';
import type { RunbookSummary, SaveRunbook, StoredRunbook } from '../protocol/runbook-summary.ts';
import { nextVersion } from './next-version.ts';
import type { Seed } from './read-seed.ts';
import { readSeed } from './read-seed.ts';
import { summariseRunbook } from './summarise.ts';

/** The runbooks a runner knows, every version of them, checked before it is kept. */
export interface Library {
  /** Keeps those built-in runbooks that are new or have changed; answers with those it could not read. */
  seed(seeds: readonly Seed[]): Promise<readonly { id: string; problems: readonly Problem[] }[]>;
  list(): Promise<readonly RunbookSummary[]>;
  versions(id: string): Promise<readonly RunbookSummary[]>;
  get(id: string, hash?: string): Promise<StoredRunbook | undefined>;
  save(input: SaveRunbook): Promise<SaveAnswer>;
  /** The version ready to run, or undefined where it is not kept. */
  plan(id: string, hash: string): Promise<Plan | undefined>;
}

/** Compiled plans are large; runs of more versions than this at once compile again. */
const PLANS_KEPT = 32;

export function createLibrary(store: RunbookStore, clock: Clock): Library {
  const plans = new Map<string, Plan>();

  const problemsOf = (runbook: Runbook): Problem[] =>
    checkRunbook(runbook)
      .filter((finding) => finding.severity === 'error')
      .map(({ rule, path, message }) => ({ code: rule, path, message }));

  const keepSeed = async (seed: Seed): Promise<readonly Problem[]> => {
    const { id, source } = seed;
    const versions = await store.versions(id);
    const last = versions.find((version) => version.source === 'built-in');
    if (last && (await store.get(id, last.hash))?.source === source) return [];
    const read = seed.summary ? accepted(seed.summary) : readSeed(seed);
    if (!read.ok) return read.problems;
    await store.insert({ summary: { ...read.value, savedAt: clock.now() }, source }, 'any');
    return [];
  };

  return {
    async seed(seeds) {
      const broken = [];
      for (const seed of seeds) {
        const problems = await keepSeed(seed);
        if (problems.length > 0) broken.push({ id: seed.id, problems });
      }
      return broken;
    },

    list: () => store.newest(),
    versions: (id) => store.versions(id),
    get: (id, hash) => store.get(id, hash),

    async save({ source, basedOn, note, by }) {
      const parsed = parseRunbook(source);
      if (!parsed.ok) return { status: 'refused', problems: [...parsed.problems] };
      const asked = parsed.value;
      const problems = problemsOf(asked);
      if (problems.length > 0) return { status: 'refused', problems };

      const newest = await store.get(asked.id);
      if (newest && newest.hash === hashRunbook(asked) && newest.source === source) {
        return { status: 'saved', hash: newest.hash, version: newest.version };
      }
      const taken = new Set((await store.versions(asked.id)).map((version) => version.version));
      const version = nextVersion(asked.version, taken);
      const runbook = version === asked.version ? asked : { ...asked, version };
      const written = runbook === asked ? source : printRunbook(runbook, source);
      const hash = hashRunbook(runbook);
      const summary = summariseRunbook(runbook, hash, {
        savedAt: clock.now(),
        savedBy: by,
        note,
        source: 'saved',
      });
      const outcome = await store.insert({ summary, source: written }, basedOn);
      if (outcome.status === 'conflict') return { status: 'conflict', newest: outcome.newest };
      return { status: 'saved', hash, version };
    },

    async plan(id, hash) {
      const known = plans.get(hash);
      if (known) return known;
      const stored = await store.get(id, hash);
      if (!stored) return undefined;
      const parsed = parseRunbook(stored.source);
      if (!parsed.ok) throw new Error(`kept runbook ${id} ${hash} cannot be read any more`);
      const plan = compilePlan(parsed.value);
      plans.set(hash, plan);
      for (const oldest of plans.keys()) {
        if (plans.size <= PLANS_KEPT) break;
        plans.delete(oldest);
      }
      return plan;
    },
  };
}
