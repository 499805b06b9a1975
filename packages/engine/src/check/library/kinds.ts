import type { Runbook } from '../../runbook/runbook.ts';
import type { Text } from '../../text.ts';
import { ruleKind } from '../../timing/level-table.ts';
import { readUnaryTest } from '../analysis/unary-test.ts';

/** A kind of event and the level that a plan's table gives it. */
export interface GradedKind {
  readonly name: Text;
  readonly level: Text;
  readonly colour: string;
  /** 0 is the gravest step of the plan's own scale, 1 the lightest. */
  readonly share: number;
  readonly path: string;
}

/** Kinds that a plan grades by nothing but their kind: rows that read one choice field alone. */
export function gradedKinds({ fields, levels }: Runbook): readonly GradedKind[] {
  const scale = [...(levels?.scale ?? [])].sort((a, b) => a.rank - b.rank);
  return (levels?.rules ?? []).flatMap((rule, index): readonly GradedKind[] => {
    const [test, ...others] = Object.entries(rule.when);
    const field = fields?.find(({ id }) => id === test?.[0]);
    const at = scale.findIndex(({ id }) => id === rule.level);
    const level = scale[at];
    const read = test && readUnaryTest(test[1]);
    if (
      ruleKind(rule) !== 'response' ||
      others.length > 0 ||
      field?.type !== 'choice' ||
      !level ||
      !read
    )
      return [];
    return field.options
      .filter(({ id }) => read.holds(id))
      .map(({ name }) => ({
        name,
        level: level.name,
        colour: level.colour,
        share: scale.length > 1 ? at / (scale.length - 1) : 0,
        path: `/levels/rules/${index}`,
      }));
  });
}

/** What two plans call by the same name, whatever they add in brackets. */
export const sameName = (name: Text): string =>
  (name.zh || name.en)
    .replace(/[(\uff08][^)\uff09]*[)\uff09]/g, '')
    .replace(/事件|事故|灾害/g, '')
    .trim();
