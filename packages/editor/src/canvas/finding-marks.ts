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
    const isGraver = !before || WEIGHT[finding.severity] > WEIGHT[before.severity];
    const severity = isGraver ? finding.severity : before.severity;
    marks.set(node, { severity, count: (before?.count ?? 0) + 1 });
  }
  return marks;
}

/** Beside the model, not in it: findings change after every edit, and only the marks are drawn again. */
export const FindingMarks = createContext<ReadonlyMap<string, FindingMark>>(new Map());
