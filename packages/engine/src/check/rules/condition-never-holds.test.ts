import { expect, test } from 'vitest';
import { condition } from '../../expression/feel.ts';
import { found, paths, plan, step, t } from '../testing/sketch.ts';
import { conditionNeverHolds } from './condition-never-holds.ts';

const fields = [
  { id: 'share', name: t('占比'), type: 'number' as const, min: 0, max: 100 },
  { id: 'down', name: t('停摆'), type: 'boolean' as const },
];
const when = (source: string) => plan({ fields, chart: [step('act', { when: source })] });

test('valid: a condition that some report meets', () => {
  expect(paths(conditionNeverHolds, when('share > 50 and down = true'))).toEqual([]);
  expect(paths(conditionNeverHolds, when('(share in [10..20]) and down = true'))).toEqual([]);
});

test('valid: a condition beyond comparisons is not judged', () => {
  expect(paths(conditionNeverHolds, when('share + 1 > 2'))).toEqual([]);
});

test('invalid: two parts that exclude one another, a figure out of range', () => {
  expect(found(conditionNeverHolds, when('share > 50 and share < 20'))).toMatchObject([
    { path: '/chart/states/0/when', node: 'act' },
  ]);
  expect(paths(conditionNeverHolds, when('share > 100'))).toEqual(['/chart/states/0/when']);
});

test('invalid: FEEL reads the range on into what follows; the fix puts it in brackets', () => {
  const source = 'share in [10..20] and down = true';
  expect(condition(source, { share: 15, down: true })).not.toBe(true);
  const [finding] = found(conditionNeverHolds, when(source));
  expect(finding?.fix).toMatchObject({ key: 'when', value: '(share in [10..20]) and down = true' });
  expect(condition('(share in [10..20]) and down = true', { share: 15, down: true })).toBe(true);
});
