import { expect, test } from 'vitest';
import { found, paths, plan, t } from '../testing/sketch.ts';
import { noDrill } from './no-drill.ts';

const drill = { id: 'd', kind: 'drill' as const, text: t('消防演练', 'Fire drill') };

test('valid: a drill with its interval', () => {
  expect(paths(noDrill, plan({ upkeep: [{ ...drill, every: 'P180D' }] }))).toEqual([]);
});

test('invalid: no drill', () => {
  expect(paths(noDrill, plan())).toEqual(['/upkeep']);
});

test('invalid: a drill at intervals of no stated length', () => {
  expect(found(noDrill, plan({ upkeep: [{ ...drill, urgency: 'at-intervals' }] }))).toMatchObject([
    { path: '/upkeep/0', node: 'd' },
  ]);
});
