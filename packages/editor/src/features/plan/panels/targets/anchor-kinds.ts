import type { Anchor, Runbook } from '@tocsin/engine';
import { allStates } from '@tocsin/engine';

export const ANCHOR_KINDS = [
  'declared',
  'opened',
  'acknowledged',
  'started',
  'done',
  'decided',
  'entered',
  'left',
  'field',
  'true',
  'level',
  'warned',
  'missed',
  'ended',
] as const satisfies readonly Anchor['on'][];

const ITEMS = new Set(['step', 'decision', 'wait', 'link']);

/** What an anchor hangs on already, so that changing its kind keeps it where it can. */
function subjectOf(anchor: Anchor | undefined): string | undefined {
  if (!anchor) return undefined;
  if ('step' in anchor) return anchor.step;
  return 'state' in anchor ? anchor.state : undefined;
}

/** An anchor of a kind, on what the one before hung on or else on the first that fits; undefined where the plan has none. */
export function anchorOf(
  on: Anchor['on'],
  runbook: Runbook,
  before: Anchor | undefined,
): Anchor | undefined {
  const states = [...allStates(runbook)];
  const subject = subjectOf(before);
  const among = (ids: readonly string[]): string | undefined =>
    subject !== undefined && ids.includes(subject) ? subject : ids[0];
  switch (on) {
    case 'declared':
    case 'ended':
    case 'level':
      return { on };
    case 'entered':
    case 'left': {
      const state = among(states.map(({ id }) => id));
      return state === undefined ? undefined : { on, state };
    }
    case 'field': {
      const field = runbook.fields?.[0]?.id;
      return field === undefined ? undefined : { on, field };
    }
    case 'true':
      return { on, when: 'true' };
    case 'warned':
    case 'missed': {
      const target = runbook.targets?.[0]?.id;
      return target === undefined ? undefined : { on, target };
    }
    case 'decided': {
      const step = among(states.filter(({ kind }) => kind === 'decision').map(({ id }) => id));
      return step === undefined ? undefined : { on, step };
    }
    default: {
      const step = among(states.filter(({ kind }) => ITEMS.has(kind)).map(({ id }) => id));
      return step === undefined ? undefined : { on, step };
    }
  }
}
