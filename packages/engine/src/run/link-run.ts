import type { EventOf } from './event.ts';
import type { LinkRun, Run } from './run.ts';

type LinkEvent = EventOf<'linkStarted' | 'linkDeclared' | 'linkRefused' | 'linkEnded'>;

/** Folds what becomes of a link's other run. */
export function evolveLink(run: Run, event: LinkEvent): Run {
  const { at } = event;
  if (event.type === 'linkStarted') {
    const { step, link: order } = event;
    return put(run, { id: order.link, step, order, state: 'started', at, startedAt: at });
  }
  const before = run.links[event.link];
  if (!before) return run;
  switch (event.type) {
    case 'linkDeclared':
      return put(run, { ...before, state: 'declared', at, runbook: event.runbook });
    case 'linkRefused':
      return put(run, { ...before, state: 'refused', at, reason: event.reason });
    case 'linkEnded':
      return put(run, { ...before, state: 'ended', at, outcome: event.outcome });
  }
}

const put = (run: Run, link: LinkRun): Run => ({
  ...run,
  links: { ...run.links, [link.id]: link },
});

/** The run that a link last asked for; undefined where it never did. */
export const linkOfStep = (run: Run, step: string): LinkRun | undefined =>
  Object.values(run.links).findLast((link) => link.step === step);

/** Whether a link still waits for word of its other run: for its declaration, or for its end. */
export const isLinkAwaited = (link: LinkRun): boolean =>
  link.state === 'started' || link.state === 'declared';
