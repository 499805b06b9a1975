import { expect, test } from 'vitest';
import { found, paths, plan, step } from '../testing/sketch.ts';
import { untranslated } from './untranslated.ts';

test('valid: both languages everywhere', () => {
  expect(paths(untranslated, plan())).toEqual([]);
});

test('invalid: English is missing, Chinese is missing, both are', () => {
  const chart = [
    step('a', { title: { zh: '甲', en: '' } }),
    step('b', { title: { zh: '', en: 'B' } }),
    step('c', { text: { zh: ' ', en: '' } }),
  ];
  const findings = found(untranslated, plan({ chart }));
  expect(findings.map(({ path, node }) => [path, node])).toEqual([
    ['/chart/states/0/title', 'a'],
    ['/chart/states/1/title', 'b'],
    ['/chart/states/2/text', 'c'],
  ]);
  expect(findings[0]?.message.en).toBe('“甲” has no English.');
});
