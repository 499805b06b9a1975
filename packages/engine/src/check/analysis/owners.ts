import type { ChartNode } from '../../chart/chart-index.ts';
import type { Subject } from '../subject.ts';
import { once } from '../subject.ts';

/** The items each group answers for, by the group's id. */
export const itemsOfGroups = once((subject: Subject): ReadonlyMap<string, readonly ChartNode[]> => {
  const found = new Map<string, readonly ChartNode[]>();
  for (const node of subject.items) {
    if (node.group !== undefined) found.set(node.group, [...(found.get(node.group) ?? []), node]);
  }
  return found;
});

/** Groups that take part in steps of others. */
export const assisting = once(
  (subject: Subject): ReadonlySet<string> =>
    new Set(
      subject.items.flatMap(({ state }) => (state.kind === 'step' ? (state.with ?? []) : [])),
    ),
);

/** Groups that act; audiences and outside parties are told or asked. */
export const isActing = (kind: string): boolean =>
  kind === 'command' || kind === 'team' || kind === 'duty';
