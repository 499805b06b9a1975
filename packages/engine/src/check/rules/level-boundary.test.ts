import { expect, test } from 'vitest';
import { found, plan, t } from '../testing/sketch.ts';
import { levelBoundary } from './level-boundary.ts';

const scale = [
  { id: 'one', name: t('一级', 'Level 1'), rank: 1, colour: 'red' as const },
  { id: 'two', name: t('二级', 'Level 2'), rank: 2, colour: 'blue' as const },
];
const fields = [
  { id: 'share', name: t('占比', 'Share'), type: 'number' as const, min: 0, max: 100 },
];
const table = (one: string, two: string, inferred = false) =>
  plan({
    fields,
    levels: {
      scale,
      rules: [
        { id: 'a', level: 'one', when: { share: one } },
        {
          id: 'b',
          level: 'two',
          when: { share: two },
          ...(inferred ? { inferred: t('读作', 'a reading') } : {}),
        },
      ],
    },
  });

test('valid: each boundary belongs to one level', () => {
  expect(found(levelBoundary, table('> 50', '<= 50'))).toEqual([]);
});

test('invalid: exactly 50 belongs to neither', () => {
  expect(found(levelBoundary, table('> 50', '< 50'))).toMatchObject([
    { path: '/levels/rules', example: { share: 50 } },
  ]);
});

test('invalid: exactly 50 belongs to both', () => {
  const [finding, ...others] = found(levelBoundary, table('>= 50', '<= 50'));
  expect(finding).toMatchObject({
    path: '/levels/rules/1/when/share',
    node: 'b',
    example: { share: 50 },
  });
  expect(finding?.message.en).toContain('“Level 1” and “Level 2”');
  expect(others).toEqual([]);
});

test('a boundary that somebody read into the plan stays a note', () => {
  expect(found(levelBoundary, table('> 50', '<= 50', true))).toMatchObject([
    { severity: 'note', example: { share: 50 } },
  ]);
});
