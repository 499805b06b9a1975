import type { Change, What } from '@tocsin/engine';

const PARTS = [
  'chart',
  'levels',
  'promises',
  'people',
  'notices',
  'forms',
  'rest',
  'layout',
] as const;
export type Part = (typeof PARTS)[number];

const PART_OF: Readonly<Partial<Record<What, Part>>> = {
  state: 'chart',
  transition: 'chart',
  option: 'chart',
  chart: 'chart',
  levels: 'levels',
  rules: 'levels',
  'level-table': 'levels',
  entry: 'levels',
  targets: 'promises',
  escalations: 'promises',
  groups: 'people',
  channels: 'people',
  notifications: 'notices',
  fields: 'forms',
  forms: 'forms',
  box: 'layout',
  layout: 'layout',
};

/** Changes by the part of the plan they are in, in the order a planner reads them; positions last. */
export function changesByPart(
  changes: readonly Change[],
): readonly { readonly part: Part; readonly changes: readonly Change[] }[] {
  return PARTS.map((part) => ({
    part,
    changes: changes.filter(({ what }) => (PART_OF[what] ?? 'rest') === part),
  })).filter((group) => group.changes.length > 0);
}
