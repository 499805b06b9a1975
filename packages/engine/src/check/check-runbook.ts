import { compilePlan } from '../plan.ts';
import type { Runbook } from '../runbook/runbook.ts';
import type { Finding, Rule } from './finding.ts';
import { RULES } from './rules.ts';

/** Everything the rules find in a runbook that parses, gravest first, then in the order of the document. */
export function checkRunbook(runbook: Runbook, rules: readonly Rule[] = RULES): readonly Finding[] {
  const subject = { runbook, plan: compilePlan(runbook) };
  const weight = { error: 0, warning: 1, note: 2 } as const;
  return rules
    .flatMap((rule) =>
      [...rule.find(subject)].map((found): Finding => ({ rule: rule.id, ...found, severity: found.severity ?? rule.severity })),
    )
    .sort((a, b) => weight[a.severity] - weight[b.severity]);
}
