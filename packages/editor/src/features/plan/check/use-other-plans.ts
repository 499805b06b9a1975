import { useCallback, useRef } from 'react';
import type { Loadable } from '../../../app/data/loadable.ts';
import { useLoaded } from '../../../app/data/use-loaded.ts';
import { useHost } from '../../../app/host/host-context.tsx';
import type { OtherPlan } from './plan-check.ts';

/** How often other plans' new versions are looked for, ms. */
const EVERY_MS = 60_000;

/** The newest versions of all plans but one; the same list as long as nobody saved another. */
export function useOtherPlans(id: string): Loadable<readonly OtherPlan[]> {
  const host = useHost();
  const before = useRef<readonly OtherPlan[]>([]);
  const load = useCallback(async () => {
    const plans = (await host.listRunbooks())
      .filter((plan) => plan.id !== id)
      .map((plan) => ({ id: plan.id, hash: plan.hash }));
    const isSame =
      plans.length === before.current.length &&
      plans.every(({ hash }, at) => hash === before.current[at]?.hash);
    if (!isSame) before.current = plans;
    return before.current;
  }, [host, id]);
  return useLoaded(load, EVERY_MS).loadable;
}
