import type { Plan, Runbook } from '@tocsin/engine';
import { allStates } from '@tocsin/engine';
import type { RunHost } from '@tocsin/runner/client';
import { useCallback } from 'react';
import { pinnedPlan } from '../../../app/data/pinned-plan.ts';
import { useLoaded } from '../../../app/data/use-loaded.ts';
import { useHost } from '../../../app/host/host-context.tsx';

/** By id, the plans that a trial hands over to; one that is not among them is not in the library. */
export type LinkedPlans = ReadonlyMap<string, Plan>;

const SPACE = ' ';

/** The plans that the links of a draft name, as the library has them now; undefined until they are read. */
export function useLinkedPlans(draft: Runbook, isNeeded: boolean): LinkedPlans | undefined {
  const host = useHost();
  const names = isNeeded ? namedBy(draft).join(SPACE) : '';
  const { loadable } = useLoaded(
    useCallback(() => readPlans(host, names === '' ? [] : names.split(SPACE)), [host, names]),
  );
  return loadable.state === 'ready' ? loadable.value : undefined;
}

/** The other runbooks that links name, each once. */
export function namedBy(runbook: Runbook): readonly string[] {
  const named = [...allStates(runbook)].flatMap((state) =>
    state.kind === 'link' && !state.missing && state.runbook !== runbook.id ? [state.runbook] : [],
  );
  return [...new Set(named)].sort();
}

async function readPlans(host: RunHost, names: readonly string[]): Promise<LinkedPlans> {
  if (names.length === 0) return new Map();
  const library = await host.listRunbooks();
  const plans = library
    .filter(({ id }) => names.includes(id))
    .map(async ({ id, hash }) => [id, await pinnedPlan(host, id, hash)] as const);
  return new Map(await Promise.all(plans));
}
