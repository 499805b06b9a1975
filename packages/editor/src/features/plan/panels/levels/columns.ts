import type { Edit, Field, LevelRule } from '@tocsin/engine';

/** The fields that a table reads, in the plan's order, then what is not a field of the plan, then columns not used yet. */
export function columnsOf(
  rules: readonly LevelRule[],
  fields: readonly Field[],
  extra: readonly string[],
): readonly string[] {
  const used = new Set(rules.flatMap((rule) => Object.keys(rule.when)));
  const known = fields.map(({ id }) => id);
  return [
    ...known.filter((id) => used.has(id)),
    ...[...used].filter((id) => !known.includes(id)),
    ...extra.filter((id) => !used.has(id)),
  ];
}

/** Takes a field's tests out of every row, as one edit. */
export const withoutColumn = (rules: readonly LevelRule[], field: string): Edit => ({
  do: 'batch',
  edits: rules
    .filter((rule) => field in rule.when)
    .map((rule) => ({ do: 'setTest', list: 'rules', id: rule.id, field })),
});
