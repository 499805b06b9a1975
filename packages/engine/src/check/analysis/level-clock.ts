import { UNIT_MS } from '../../run/feel-context.ts';
import type { Field } from '../../runbook/fields.ts';
import type { LevelRule } from '../../runbook/levels.ts';
import { ruleKind } from '../../timing/level-table.ts';
import type { Subject } from '../subject.ts';
import { axisOf, boundsOf } from './axis.ts';
import { readUnaryTest } from './unary-test.ts';

/** A row of the level table that must wait for a clock: `ms` after the instant in `since` at the earliest. */
export interface LevelClock {
  readonly rule: LevelRule;
  readonly index: number;
  readonly field: Extract<Field, { type: 'elapsed' }>;
  readonly ms: number;
}

export function levelClocks(subject: Subject): readonly LevelClock[] {
  return (subject.runbook.levels?.rules ?? []).flatMap((rule, index) => {
    if (ruleKind(rule) !== 'response') return [];
    return Object.entries(rule.when).flatMap(([id, source]): readonly LevelClock[] => {
      const field = subject.fields.get(id);
      const low = field?.type === 'elapsed' ? lowestPassing(field, source) : undefined;
      return field?.type === 'elapsed' && low !== undefined && low > 0
        ? [{ rule, index, field, ms: low * UNIT_MS[field.unit] }]
        : [];
    });
  });
}

/** The least value, in the field's unit, from which on a test may hold; undefined where that cannot be read. */
export function lowestPassing(field: LevelClock['field'], source: string): number | undefined {
  const test = readUnaryTest(source);
  const axis = test && axisOf(field, test.numbers, []);
  const cell = axis?.cells.find(({ sample }) => test?.holds(sample));
  return cell?.range ? Math.max(cell.range.low, boundsOf(field).low) : undefined;
}
