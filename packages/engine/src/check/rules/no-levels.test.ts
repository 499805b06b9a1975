import { expect, test } from 'vitest';
import { paths, plan, t } from '../testing/sketch.ts';
import { noLevels } from './no-levels.ts';

const levels = {
  scale: [{ id: 'one', name: t('一级'), rank: 1, colour: 'red' as const }],
  rules: [],
};

test('valid: a plan with a scale of levels', () => {
  expect(paths(noLevels, plan({ levels }))).toEqual([]);
});

test('invalid: a plan without one', () => {
  expect(paths(noLevels, plan())).toEqual(['']);
});
