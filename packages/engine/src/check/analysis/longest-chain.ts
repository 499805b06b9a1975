import { durationMs } from '../../duration.ts';
import type { Anchor } from '../../runbook/anchor.ts';
import type { Text } from '../../text.ts';
import type { Subject } from '../subject.ts';
import { notAfter } from './moments.ts';
import type { TimedPromise } from './promises.ts';
import { isNested, isSameSpan, promisesAt } from './promises.ts';

/** Time that the plan itself spends or allows inside a promise, from one moment to another. */
export interface Link {
  readonly label: Text;
  readonly from: Anchor;
  readonly to: Anchor;
  readonly ms: number;
  readonly path: string;
  /** A wait takes its time; a promise may take up to it. */
  readonly isSure: boolean;
}

/**
 * The chain of allowances and waits, each beginning no earlier than the one before it ends, that takes longest inside a promise.
 * In the language of simple temporal networks: with the promise as an edge back, a sum above its figure is a negative cycle.
 */
export function longestChain(
  subject: Subject,
  outer: TimedPromise,
  level: string | undefined,
): readonly Link[] {
  const links = [...allowances(subject, outer, level), ...waits(subject, outer)];
  const best = new Map<Link, readonly Link[]>();
  const from = (link: Link, seen: ReadonlySet<Link>): readonly Link[] => {
    const known = best.get(link);
    if (known) return known;
    const rests = links
      .filter((next) => !seen.has(next) && isBefore(subject, link, next))
      .map((next) => from(next, new Set([...seen, next])));
    const rest = rests.reduce<readonly Link[]>(
      (most, one) => (sum(one) > sum(most) ? one : most),
      [],
    );
    const chain = [link, ...rest];
    best.set(link, chain);
    return chain;
  };
  return links
    .map((link) => from(link, new Set([link])))
    .reduce<readonly Link[]>((most, one) => (sum(one) > sum(most) ? one : most), []);
}

export const sum = (chain: readonly Link[]): number =>
  chain.reduce((total, { ms }) => total + ms, 0);

/** One after the other, and not the other way round as well (two marks set at one moment). */
const isBefore = (subject: Subject, one: Link, next: Link): boolean =>
  notAfter(subject, one.to, next.from) && !notAfter(subject, next.to, one.from);

function allowances(
  subject: Subject,
  outer: TimedPromise,
  level: string | undefined,
): readonly Link[] {
  return promisesAt(subject, level)
    .filter(
      (inner) =>
        inner.target !== outer.target &&
        !isSameSpan(inner, outer) &&
        isNested(subject, inner, outer),
    )
    .map(({ target, from, to, withinMs, path }) => ({
      label: target.title,
      from,
      to,
      ms: withinMs,
      path,
      isSure: false,
    }));
}

function waits(subject: Subject, outer: TimedPromise): readonly Link[] {
  return subject.items.flatMap(({ state, id, path }): readonly Link[] => {
    if (state.kind !== 'wait' || state.for === undefined || state.until !== undefined) return [];
    const from: Anchor = { on: 'opened', step: id };
    const to: Anchor = { on: 'done', step: id };
    if (!notAfter(subject, outer.from, from) || !notAfter(subject, to, outer.to)) return [];
    return [
      {
        label: state.title,
        from,
        to,
        ms: durationMs(state.for),
        path: `${path}/for`,
        isSure: true,
      },
    ];
  });
}
