import type { Level, LevelRule, LevelState, Plan, Run } from '@tocsin/engine';

/** The response level in force and why, and what the table says where that is something else. */
export interface LevelView {
  readonly level: Level | undefined;
  readonly state: LevelState | undefined;
  /** The rules of the table that raised it. */
  readonly rules: readonly LevelRule[];
  /** The table's level where it differs from the one in force; null where it says none. */
  readonly suggests: Level | null | undefined;
  /** The rules behind the suggestion. */
  readonly suggestedBy: readonly LevelRule[];
}

export function levelView(plan: Plan, run: Run): LevelView {
  const ruleOf = (id: string): LevelRule[] =>
    plan.runbook.levels?.rules.filter((rule) => rule.id === id) ?? [];
  const state = run.levels.response;
  const assessed = run.assessed.response;
  const differs = assessed !== undefined && assessed.level !== (state?.level ?? null);
  const suggested = assessed?.level == null ? null : plan.levels.get(assessed.level);
  return {
    level: state && plan.levels.get(state.level),
    state,
    rules: state?.rules.flatMap(ruleOf) ?? [],
    suggests: differs ? suggested : undefined,
    suggestedBy: differs ? (assessed?.rules.flatMap(ruleOf) ?? []) : [],
  };
}
