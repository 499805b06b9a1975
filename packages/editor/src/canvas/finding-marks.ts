import type { Finding, Severity } from '@tocsin/engine';
import { createContext } from 'react';

/** What the checker found about one node: the gravest kind, and how many in all. */
export interface FindingMark {
  readonly severity: Severity;
  readonly count: number;
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 2, warning: 1, note: 0 };

/** Findings by the node they are about; notes are left to the list, or every card would carry one. */
export function findingMarks(
  findings: readonly Finding[],
  nodeOf: (finding: Finding) => string | undefined,
): ReadonlyMap<string, FindingMark> {
  const marks = new Map<string, FindingMark>();
  for (const finding of findings) {
    const node = finding.severity === 'note' ? undefined : nodeOf(finding);
    if (node === undefined) continue;
    const before = marks.get(node);
    const mark = { severity: finding.severity, count: 1 };
    marks.set(node, before ? worse(before, mark) : mark);
  }
  return marks;
}

/** Both marks as one. */
export const worse = (a: FindingMark, b: FindingMark): FindingMark => ({
  severity: WEIGHT[b.severity] > WEIGHT[a.severity] ? b.severity : a.severity,
  count: a.count + b.count,
});

/** Beside the model, not in it: findings change after every edit, and only the marks are drawn again. */
export const FindingMarks = createContext<ReadonlyMap<string, FindingMark>>(new Map());
