import { parseDuration } from '../../duration.ts';
import { anchorKey } from '../../plan.ts';
import type { Anchor } from '../../runbook/anchor.ts';
import type { Target } from '../../runbook/timing.ts';
import type { Subject } from '../subject.ts';
import { once } from '../subject.ts';
import { notAfter } from './moments.ts';

/** A timing target with both its ends and a figure at one level. */
export interface TimedPromise {
  readonly target: Target;
  readonly index: number;
  readonly from: Anchor;
  readonly to: Anchor;
  readonly withinMs: number;
  /** Where its figure is written. */
  readonly path: string;
}

/** Levels that promises may be judged at; one of `undefined` for a plan without levels. */
export const levelsOf = (subject: Subject): readonly (string | undefined)[] => {
  const scale = subject.runbook.levels?.scale ?? [];
  return scale.length === 0 ? [undefined] : scale.map(({ id }) => id);
};

const byLevel = once((_subject: Subject) => new Map<string | undefined, readonly TimedPromise[]>());

/** The promises that hold at a level, with the figure of that level. */
export function promisesAt(subject: Subject, level: string | undefined): readonly TimedPromise[] {
  const known = byLevel(subject).get(level);
  if (known) return known;
  const found = (subject.runbook.targets ?? []).flatMap(
    (target, index): readonly TimedPromise[] => {
      const { from, to } = target;
      if (!from || !to || !isAtLevel(target, level)) return [];
      const own = level === undefined ? undefined : target.withinByLevel?.[level];
      const withinMs = parseDuration(own ?? target.within ?? '');
      const path =
        own === undefined ? `/targets/${index}/within` : `/targets/${index}/withinByLevel/${level}`;
      return withinMs === undefined ? [] : [{ target, index, from, to, withinMs, path }];
    },
  );
  byLevel(subject).set(level, found);
  return found;
}

/** A target limited to levels holds at those; one that begins or ends with a level, at that level. */
function isAtLevel(target: Target, level: string | undefined): boolean {
  if (target.levels && (level === undefined || !target.levels.includes(level))) return false;
  return [target.from, target.to].every(
    (anchor) => anchor?.on !== 'level' || anchor.level === undefined || anchor.level === level,
  );
}

/** Whether one promise runs wholly inside the time of another, in every run that has both. */
export const isNested = (subject: Subject, inner: TimedPromise, outer: TimedPromise): boolean =>
  notAfter(subject, outer.from, inner.from) && notAfter(subject, inner.to, outer.to);

export const isSameSpan = (one: TimedPromise, other: TimedPromise): boolean =>
  one.from.on === other.from.on &&
  one.to.on === other.to.on &&
  anchorKey(one.from) === anchorKey(other.from) &&
  anchorKey(one.to) === anchorKey(other.to);

/** Whether a promise is made wherever another is: on no narrower condition, at no fewer levels. */
export function holdsWherever(wide: Target, narrow: Target): boolean {
  if (wide.when !== undefined && wide.when !== narrow.when) return false;
  return (
    wide.levels === undefined ||
    (narrow.levels?.every((level) => wide.levels?.includes(level)) ?? false)
  );
}
