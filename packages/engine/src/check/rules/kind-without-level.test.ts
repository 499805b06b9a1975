import { expect, test } from 'vitest';
import { found, paths, plan, t } from '../testing/sketch.ts';
import { kindWithoutLevel } from './kind-without-level.ts';

const scale = [{ id: 'one', name: t('一级'), rank: 1, colour: 'red' as const }];
const fields = [
  {
    id: 'kind',
    name: t('类别', 'Kind'),
    type: 'choice' as const,
    options: [
      { id: 'fire', name: t('火灾', 'Fire') },
      { id: 'flood', name: t('洪水', 'Flood') },
    ],
  },
];
const table = (test: string) =>
  plan({ fields, levels: { scale, rules: [{ id: 'a', level: 'one', when: { kind: test } }] } });

test('valid: every kind has a row', () => {
  expect(paths(kindWithoutLevel, table('"fire", "flood"'))).toEqual([]);
});

test('invalid: a kind that no row takes', () => {
  const [finding] = found(kindWithoutLevel, table('"fire"'));
  expect(finding).toMatchObject({
    path: '/fields/0/options',
    node: 'kind',
    example: { kind: 'flood' },
  });
  expect(finding?.message.en).toContain('“Flood”');
});
