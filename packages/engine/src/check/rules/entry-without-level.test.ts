import { expect, test } from 'vitest';
import { found, paths, plan, t } from '../testing/sketch.ts';
import { entryWithoutLevel } from './entry-without-level.ts';

const scale = [{ id: 'one', name: t('一级'), rank: 1, colour: 'red' as const }];
const fields = [
  { id: 'share', name: t('占比'), type: 'number' as const, min: 0, max: 100 },
  { id: 'growth', name: t('增幅'), type: 'number' as const },
];
const levels = { scale, rules: [{ id: 'a', level: 'one', when: { share: '> 50' } }] };
const entry = (when: Record<string, string>) => [{ id: 'in', text: t('启用'), when }];

test('valid: the table reads what brings the plan into use', () => {
  expect(
    paths(entryWithoutLevel, plan({ fields, levels, entry: entry({ share: '> 20' }) })),
  ).toEqual([]);
});

test('invalid: no row reads it', () => {
  expect(
    found(entryWithoutLevel, plan({ fields, levels, entry: entry({ growth: '> 50' }) })),
  ).toMatchObject([{ path: '/entry/0', node: 'in', example: { growth: 60 } }]);
});
