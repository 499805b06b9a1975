import { expect, test } from 'vitest';
import { found, paths, plan, t } from '../testing/sketch.ts';
import { levelWithoutCriteria } from './level-without-criteria.ts';

const scale = [
  { id: 'one', name: t('一级', 'Level 1'), rank: 1, colour: 'red' as const },
  { id: 'two', name: t('二级', 'Level 2'), rank: 2, colour: 'blue' as const },
];
const fields = [{ id: 'down', name: t('停摆'), type: 'boolean' as const }];
const row = (level: string) => ({ id: `row-${level}`, level, when: { down: 'true' } });

test('valid: every level has a row', () => {
  expect(
    paths(
      levelWithoutCriteria,
      plan({ fields, levels: { scale, rules: [row('one'), row('two')] } }),
    ),
  ).toEqual([]);
});

test('invalid: a level that no row gives', () => {
  expect(
    found(levelWithoutCriteria, plan({ fields, levels: { scale, rules: [row('one')] } })),
  ).toMatchObject([{ path: '/levels/scale/1', node: 'two' }]);
});

test('invalid: a scale without any row is told once', () => {
  const [finding, ...others] = found(levelWithoutCriteria, plan({ levels: { scale, rules: [] } }));
  expect(finding?.path).toBe('/levels/rules');
  expect(finding?.message.en).toContain('2 levels (“Level 1”, “Level 2”)');
  expect(others).toEqual([]);
});
