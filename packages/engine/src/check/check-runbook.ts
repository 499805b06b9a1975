import type { Runbook } from '../runbook/runbook.ts';
import type { Finding, Found, Rule } from './finding.ts';
import { RULES } from './rules.ts';
import { subjectOf } from './subject.ts';

const WEIGHT = { error: 0, warning: 1, note: 2 } as const;

/** Everything the rules find in a runbook that parses, gravest first, then in the order of the rules and the document. */
export function checkRunbook(runbook: Runbook, rules: readonly Rule[] = RULES): readonly Finding[] {
  const subject = subjectOf(runbook);
  return rules
    .flatMap((rule) => [...rule.find(subject)].map((found) => finding(rule, found)))
    .sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
}

const finding = (rule: Rule, found: Found): Finding => ({
  rule: rule.id,
  ...found,
  severity: found.severity ?? rule.severity,
});
