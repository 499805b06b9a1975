import type { FeelContext, Truth } from '../expression/feel.ts';
import { allPass } from '../expression/feel.ts';
import type { Instant } from '../instant.ts';
import type { Plan } from '../plan.ts';
import type { LevelKind } from '../run/event.ts';
import { feelContextOf } from '../run/feel-context.ts';
import type { FieldValue, FieldValues } from '../run/values.ts';
import type { LevelRule } from '../runbook/levels.ts';

/** What the decision table comes to for one kind of level. Hit policy: gravest (lowest rank). */
export interface TableAnswer {
  /** null where no row holds. */
  readonly level: string | null;
  /** Rows that give this level, in the order of the document. */
  readonly rules: readonly LevelRule[];
  /** Rows that hold but give a lighter level. */
  readonly also: readonly LevelRule[];
  /** Rows that could give a graver level once what they ask is reported. */
  readonly open: readonly LevelRule[];
}

export const ruleKind = (rule: LevelRule): LevelKind => rule.kind ?? 'response';

/** As much of a plan as the table needs: a draft that cannot run yet has this much too. */
export type TablePlan = Pick<Plan, 'runbook' | 'levels'>;

/** Reads the table at one instant. */
export function readTable(plan: TablePlan, kind: LevelKind, context: FeelContext): TableAnswer {
  const rules = (plan.runbook.levels?.rules ?? []).filter((rule) => ruleKind(rule) === kind);
  const judged = rules.map((rule): [LevelRule, Truth] => [rule, allPass(rule.when, context)]);
  const rank = (rule: LevelRule): number =>
    plan.levels.get(rule.level)?.rank ?? Number.POSITIVE_INFINITY;
  const hits = judged.filter(([, truth]) => truth === true).map(([rule]) => rule);
  const best = hits.reduce((least, rule) => Math.min(least, rank(rule)), Number.POSITIVE_INFINITY);
  const gravest = hits.filter((rule) => rank(rule) === best);
  return {
    level: gravest[0]?.level ?? null,
    rules: gravest,
    also: hits.filter((rule) => rank(rule) !== best),
    open: judged
      .filter(([rule, truth]) => truth === null && rank(rule) < best)
      .map(([rule]) => rule),
  };
}

/** The level that reported values give, before any run exists: what a reporter is shown while filling in the form. */
export function assessLevels(plan: Plan, fields: FieldValues, at: Instant): TableAnswer {
  return readTable(
    plan,
    'response',
    feelContextOf(plan, (field) => fields[field], at),
  );
}

/** The entry conditions that hold. */
export function metEntries(plan: Plan, fields: FieldValues, at: Instant) {
  const context = feelContextOf(plan, (field) => fields[field], at);
  return (plan.runbook.entry ?? []).filter((entry) => allPass(entry.when, context) === true);
}

/** What the rows read, for the record of why a level was given. */
export function inputsOf(
  rules: readonly LevelRule[],
  context: FeelContext,
): Record<string, FieldValue> {
  const names = new Set(rules.flatMap((rule) => Object.keys(rule.when)));
  return Object.fromEntries(
    [...names].map((name) => [name, (context[name] ?? null) as FieldValue]),
  );
}
