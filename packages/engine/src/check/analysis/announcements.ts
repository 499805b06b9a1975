import { anchorsOf } from '../../plan.ts';
import type { Notification } from '../../runbook/timing.ts';
import type { Subject } from '../subject.ts';
import { once } from '../subject.ts';
import type { TimedPromise } from './promises.ts';

/** The notices that go out when a step is done, by the step. */
export const noticesOfStep = once(
  (subject: Subject): ReadonlyMap<string, readonly Notification[]> => {
    const found = new Map<string, readonly Notification[]>();
    for (const notice of subject.runbook.notifications ?? []) {
      for (const anchor of anchorsOf(notice)) {
        if (anchor.on !== 'done') continue;
        found.set(anchor.step, [...(found.get(anchor.step) ?? []), notice]);
      }
    }
    return found;
  },
);

/** Whether a promise is about getting a notice out. */
export const isAboutNotice = (subject: Subject, { to }: TimedPromise): boolean =>
  to.on === 'done' && noticesOfStep(subject).has(to.step);

/** Whether a promise is about the trouble being over: it stops with a step that reports the instant some clock stops at. */
export function isAboutEnd(subject: Subject, { to }: TimedPromise): boolean {
  if (to.on === 'field') return ends(subject).has(to.field);
  if (to.on !== 'done') return false;
  const state = subject.chart.nodes.get(to.step)?.state;
  return state?.kind === 'step' && (state.asks ?? []).some(({ field }) => ends(subject).has(field));
}

/** Instants at which clocks of the plan stop. */
const ends = once(
  (subject: Subject): ReadonlySet<string> =>
    new Set(
      (subject.runbook.fields ?? []).flatMap((field) =>
        field.type === 'elapsed' && field.until !== undefined ? [field.until] : [],
      ),
    ),
);
