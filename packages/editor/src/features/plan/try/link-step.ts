import type { FieldValues, Link, LinkRun, Plan, Run, StepRun } from '@tocsin/engine';
import { isClosed, isLinkAwaited, linkOfStep } from '@tocsin/engine';
import type { FormLine } from '../../../ui/report-form.ts';
import type { LinkedPlans } from './linked-plans.ts';
import type { StepButton } from './step-buttons.ts';

/** Where a link of a trial stands, for the words on it. */
export type LinkStanding = 'missing' | 'unread' | 'absent' | 'ready' | LinkRun['state'];

/** What became of the hand-over of this round; undefined where none was begun since the link opened. */
export function handedOver(run: Run, step: StepRun): LinkRun | undefined {
  const last = linkOfStep(run, step.id);
  return last && last.startedAt >= (step.openedAt ?? 0) ? last : undefined;
}

export function linkStanding(
  { runbook, missing }: Link,
  handed: LinkRun | undefined,
  own: string,
  linked: LinkedPlans | undefined,
): LinkStanding {
  if (missing) return 'missing';
  if (handed) return handed.state;
  if (runbook === own) return 'ready';
  if (!linked) return 'unread';
  return linked.has(runbook) ? 'ready' : 'absent';
}

/** A link hands over first; once it has, what can be told of the other run is that it ended. `asksFirst`: the other plan must
 * know what nobody has reported. `usual`: what any step can. */
export function linkButtons(
  link: Link,
  step: StepRun,
  handed: LinkRun | undefined,
  asksFirst: boolean,
  usual: readonly StepButton[],
): readonly StepButton[] {
  if (link.missing || isClosed(step.status) || step.status === 'waiting') return usual;
  if (!handed || !isLinkAwaited(handed)) {
    return [asksFirst ? { do: 'ask', need: 'link' } : { do: 'link' }, ...usual];
  }
  return handed.state === 'declared' ? [{ do: 'link-ended' }, ...usual] : usual;
}

/** What the other plan's report must know and nobody has told this run: a person is asked for it when handing over. */
export function askedAtHandOver(
  { fields }: Link,
  known: FieldValues,
  other: Plan,
): readonly FormLine[] {
  const report = other.runbook.forms?.find(({ use }) => use === 'report')?.fields ?? [];
  return report.flatMap(({ field: id, required = false }) => {
    const field = other.fields.get(id);
    const from = fields ? fields[id] : id;
    const value = from === undefined ? undefined : known[from];
    const isPassed = value !== undefined && value !== null;
    return field && required && !isPassed ? [{ field, required }] : [];
  });
}
