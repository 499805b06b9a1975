import { expect, test } from 'vitest';
import { found, paths, plan, step, t } from '../testing/sketch.ts';
import { evidenceClearedFirst } from './evidence-cleared-first.ts';

const clear = step('clear', { title: t('清理现场', 'Clear the scene') });
const look = step('look', { title: t('调查起火原因', 'Investigate the cause') });

test('valid: investigated, then cleared', () => {
  expect(paths(evidenceClearedFirst, plan({ chart: [look, clear] }))).toEqual([]);
});

test('invalid: cleared, then investigated', () => {
  expect(found(evidenceClearedFirst, plan({ chart: [clear, look] }))).toMatchObject([
    { path: '/chart/states/0', node: 'clear' },
  ]);
});
