import type { Anchor, Change, Runbook } from '@tocsin/engine';
import { allStates } from '@tocsin/engine';

/**
 * The state on the chart that a change is best shown at: its own; for a promise or notice, where it
 * hangs; for a group, its lane. Undefined for what is not on the chart.
 */
export function placeOfChange(change: Change, runbook: Runbook): string | undefined {
  if (change.state !== undefined) return change.state;
  switch (change.what) {
    case 'targets': {
      const target = runbook.targets?.find(({ id }) => id === change.id);
      return stateOf(target?.to) ?? stateOf(target?.from);
    }
    case 'notifications': {
      const on = runbook.notifications?.find(({ id }) => id === change.id)?.on;
      return (Array.isArray(on) ? on : [on]).map(stateOf).find((id) => id !== undefined);
    }
    case 'gaps':
      return runbook.gaps
        ?.find(({ id }) => id === change.id)
        ?.about?.find((id) => [...allStates(runbook)].some((state) => state.id === id));
    case 'groups':
      return [...allStates(runbook)].find(
        (state) => state.kind === 'lane' && state.group === change.id,
      )?.id;
    default:
      return undefined;
  }
}

const stateOf = (anchor: Anchor | undefined): string | undefined => {
  if (!anchor) return undefined;
  if ('step' in anchor) return anchor.step;
  return 'state' in anchor ? anchor.state : undefined;
};
