import type { FieldValue, LevelKind, LevelRule, Runbook, Truth } from '@tocsin/engine';
import { passes, readTable } from '@tocsin/engine';

/** Values tried by field; a clock's is its reading in its own unit. */
export type TrialValues = Readonly<Record<string, FieldValue>>;

export type RowMark = 'decides' | 'hits' | 'open' | 'unknown' | 'misses';

export interface Trial {
  /** What each kind of level comes to; null where no row holds. */
  readonly levels: ReadonlyMap<LevelKind, string | null>;
  readonly rows: ReadonlyMap<string, RowMark>;
  /** How each test of a row comes out, by row and field. */
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, Truth>>;
}

const kindOf = (rule: LevelRule): LevelKind => rule.kind ?? 'response';

/** What the level table gives for tried values, row by row and test by test, by the engine that will read it in a run. */
export function tryTable(runbook: Runbook, values: TrialValues): Trial {
  const rules = runbook.levels?.rules ?? [];
  const context = Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== ''),
  );
  const plan = {
    runbook,
    levels: new Map((runbook.levels?.scale ?? []).map((level) => [level.id, level])),
  };
  const cells = new Map(
    rules.map((rule) => [
      rule.id,
      new Map(
        Object.entries(rule.when).map(([field, test]) => [field, passes(test, field, context)]),
      ),
    ]),
  );
  const rows = new Map<string, RowMark>();
  const levels = new Map<LevelKind, string | null>();
  for (const kind of new Set(rules.map(kindOf))) {
    const answer = readTable(plan, kind, context);
    levels.set(kind, answer.level);
    for (const rule of rules.filter((each) => kindOf(each) === kind)) {
      const truths = [...(cells.get(rule.id)?.values() ?? [])];
      const isUnknown = !truths.includes(false) && truths.includes(null);
      rows.set(rule.id, isUnknown ? 'unknown' : 'misses');
    }
    for (const { id } of answer.open) rows.set(id, 'open');
    for (const { id } of answer.also) rows.set(id, 'hits');
    for (const { id } of answer.rules) rows.set(id, 'decides');
  }
  return { levels, rows, cells };
}
