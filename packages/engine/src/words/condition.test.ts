import { expect, test } from 'vitest';
import type { Field } from '../runbook/fields.ts';
import { conditionWords, testWords } from './condition.ts';

const fields = new Map<string, Field>(
  (
    [
      {
        id: 'share',
        type: 'number',
        name: { zh: '中断比例', en: 'Share down' },
        unit: { zh: '%', en: '%' },
      },
      {
        id: 'hours',
        type: 'elapsed',
        since: 'at',
        unit: 'h',
        name: { zh: '停摆时长', en: 'Time down' },
      },
      { id: 'core', type: 'boolean', name: { zh: '核心中断', en: 'Core down' } },
      {
        id: 'kind',
        type: 'choice',
        name: { zh: '类别', en: 'Kind' },
        options: [{ id: 'fire', name: { zh: '火灾', en: 'Fire' } }],
      },
    ] satisfies Field[]
  ).map((field) => [field.id, field]),
);

test('a condition is said with names, units and answers as people write them', () => {
  expect(conditionWords('share >= 50 and core = true', fields, 'zh')).toBe(
    '中断比例 ≥ 50% 且 核心中断',
  );
  expect(conditionWords('hours > 4 or core = false', fields, 'en')).toBe(
    'Time down > 4 h or not Core down',
  );
  expect(conditionWords('kind = "fire"', fields, 'zh')).toBe('类别 = 火灾');
  expect(conditionWords('kind != null', fields, 'zh')).toBe('已报告类别');
  expect(conditionWords('kind = null', fields, 'en')).toBe('Kind is not reported');
  // What is beyond a comparison stays as it was written.
  expect(conditionWords('count(share) > 2', fields, 'en')).toBe('count(Share down) > 2');
});

test('a cell of the level table is said with its field', () => {
  expect(testWords('share', '[50..80]', fields, 'zh')).toBe('50 ≤ 中断比例 ≤ 80%');
  expect(testWords('core', 'true', fields, 'en')).toBe('Core down');
  expect(testWords('hours', '> 4', fields, 'en')).toBe('Time down > 4 h');
});
