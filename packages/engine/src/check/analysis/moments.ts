import { anchorKey } from '../../plan.ts';
import type { Anchor } from '../../runbook/anchor.ts';
import type { Subject } from '../subject.ts';
import { askersOf, isReported } from './asked.ts';
import { readGuard } from './guard.ts';
import { order } from './order.ts';

/** Which of the moments that promises hang on always come before which. */

const STAGE = { opened: 0, acknowledged: 1, started: 2, done: 3, decided: 3 } as const;

interface Mark {
  readonly item: string;
  readonly stage: number;
}

/** Whether `one` never comes later than `other` in a run that has both. Not knowing is false. */
export function notAfter(subject: Subject, one: Anchor, other: Anchor): boolean {
  if (one.on === other.on && anchorKey(one) === anchorKey(other)) return true;
  if (other.on === 'ended') return true;
  if (one.on === 'declared') return !isInstant(subject, other);
  if (one.on === 'field') return fieldNotAfter(subject, one.field, other);
  const a = earliestBound(subject, one);
  const b = markOf(other);
  if (a && b && markNotAfter(subject, a, b)) return true;
  if (one.on === 'entered' && b)
    return isIn(subject, b.item, one.state) || opensBefore(subject, one.state, b.item);
  if (a && other.on === 'entered')
    return a.item !== other.state && order(subject).before(a.item, other.state);
  if (a && other.on === 'left')
    return isIn(subject, a.item, other.state) || order(subject).before(a.item, other.state);
  if (one.on === 'left' && b)
    return (
      !isIn(subject, b.item, one.state) &&
      itemsIn(subject, one.state).some((item) => order(subject).before(item, b.item))
    );
  const c = latestBound(subject, other);
  return a !== undefined && c !== undefined && markNotAfter(subject, a, c);
}

/** What a moment of a step is. */
const markOf = (anchor: Anchor): Mark | undefined =>
  anchor.on in STAGE && 'step' in anchor
    ? { item: anchor.step, stage: STAGE[anchor.on as keyof typeof STAGE] }
    : undefined;

/** A mark that a moment never comes after: a condition on what one step asks holds by the time that step is done. */
function earliestBound(subject: Subject, anchor: Anchor): Mark | undefined {
  const asker = soleAsker(subject, anchor);
  return asker === undefined ? markOf(anchor) : { item: asker, stage: STAGE.done };
}

/** A mark that a moment never comes before: a condition on what one step asks cannot hold until that step is open. */
function latestBound(subject: Subject, anchor: Anchor): Mark | undefined {
  const asker = soleAsker(subject, anchor);
  return asker === undefined ? markOf(anchor) : { item: asker, stage: STAGE.opened };
}

/** The one step that asks for what a condition reads. */
function soleAsker(subject: Subject, anchor: Anchor): string | undefined {
  if (anchor.on !== 'true') return undefined;
  const [field, ...others] = readGuard(anchor.when)?.tests.keys() ?? [];
  if (field === undefined || others.length > 0) return undefined;
  const { forms, steps } = askersOf(subject, field);
  const [asker] = steps;
  return forms.length === 0 && steps.length === 1 ? asker?.id : undefined;
}

const markNotAfter = (subject: Subject, a: Mark, b: Mark): boolean =>
  a.item === b.item ? a.stage <= b.stage : order(subject).before(a.item, b.item);

const isInstant = (subject: Subject, anchor: Anchor): boolean =>
  anchor.on === 'field' && subject.fields.get(anchor.field)?.type === 'instant';

/** An instant that is reported lies before the report; one that a step asks for lies before the step is done. */
function fieldNotAfter(subject: Subject, field: string, other: Anchor): boolean {
  const asked = askersOf(subject, field);
  if (isReported(asked)) return !isInstant(subject, other) && other.on !== 'field';
  const b = markOf(other);
  const isOnlyIn = asked.forms.length === 0 && asked.steps.length > 0;
  return (
    b !== undefined &&
    isOnlyIn &&
    asked.steps.every(({ id }) => markNotAfter(subject, { item: id, stage: STAGE.done }, b))
  );
}

function isIn(subject: Subject, item: string, container: string): boolean {
  for (
    let at = subject.chart.nodes.get(item);
    at;
    at = at.parent === undefined ? undefined : subject.chart.nodes.get(at.parent)
  ) {
    if (at.id === container) return true;
  }
  return false;
}

const itemsIn = (subject: Subject, container: string): readonly string[] =>
  subject.items.filter(({ id }) => isIn(subject, id, container)).map(({ id }) => id);

/** A state is entered before an item opens if something in it is always closed by then. */
const opensBefore = (subject: Subject, state: string, item: string): boolean =>
  itemsIn(subject, state).some((inner) => order(subject).before(inner, item));
