import { expect, test } from 'vitest';
import { found, paths, plan, t } from '../testing/sketch.ts';
import { referenceMissing } from './reference-missing.ts';

const reference = (available?: boolean) => [
  {
    id: 'form',
    kind: 'template' as const,
    title: t('报告模板', 'Report template'),
    ...(available === undefined ? {} : { available }),
  },
];

test('valid: the reference is at hand, or nobody has looked', () => {
  expect(paths(referenceMissing, plan({ references: reference(true) }))).toEqual([]);
  expect(paths(referenceMissing, plan({ references: reference() }))).toEqual([]);
});

test('invalid: it is not', () => {
  expect(found(referenceMissing, plan({ references: reference(false) }))).toMatchObject([
    { path: '/references/0', node: 'form' },
  ]);
});

test('invalid: a hand-over to a plan that does not exist', () => {
  const chart = [
    { kind: 'link' as const, id: 'over', title: t('转接'), runbook: 'health', missing: true },
  ];
  expect(paths(referenceMissing, plan({ chart }))).toEqual(['/chart/states/0/runbook']);
});
