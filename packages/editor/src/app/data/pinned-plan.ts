import type { Plan, Runbook } from '@tocsin/engine';
import { compilePlan } from '@tocsin/engine';
import type { RunHost } from '@tocsin/runner/client';

const byHash = new Map<string, Plan>();

/**
 * The version a run is pinned to, ready to follow the run. The host has parsed and checked it, so
 * the phone page need not carry a parser of its own (YAML, schema and FEEL weigh more than all the
 * rest of it).
 */
export async function pinnedPlan(
  host: RunHost,
  id: string,
  hash: string,
  /** The document, where it has been asked for already. */
  asked?: Promise<Runbook>,
): Promise<Plan> {
  const known = byHash.get(hash);
  if (known) return known;
  const plan = compilePlan(await (asked ?? host.getDocument(id, hash)));
  byHash.set(hash, plan);
  return plan;
}
