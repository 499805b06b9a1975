import type { Plan } from '@tocsin/engine';
import type { RunHost, StoredRunbook } from '@tocsin/runner/client';
import { pinnedPlan } from './pinned-plan.ts';
import { takeAhead } from './plan-ahead.ts';

/** A version as the host keeps it, and made ready to run. */
export interface LoadedPlan {
  readonly stored: StoredRunbook;
  readonly plan: Plan;
}

const byHash = new Map<string, LoadedPlan>();

/** The newest version of a runbook, or the one with this hash, with its text. */
export async function loadPlan(host: RunHost, id: string, hash?: string): Promise<LoadedPlan> {
  const known = hash === undefined ? undefined : byHash.get(hash);
  if (known) return known;
  const ahead = hash === undefined ? takeAhead(host, id) : undefined;
  const stored = await (ahead?.stored ?? host.getRunbook(id, hash));
  // The host has parsed that text and keeps the outcome: reading a long YAML text again takes longer than asking.
  const loaded = { stored, plan: await pinnedPlan(host, id, stored.hash, ahead?.document) };
  // A hash stands for one content for ever, so its plan is kept.
  byHash.set(stored.hash, loaded);
  return loaded;
}
