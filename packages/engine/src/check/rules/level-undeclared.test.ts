import { expect, test } from 'vitest';
import { paths, plan, t } from '../testing/sketch.ts';
import { levelUndeclared } from './level-undeclared.ts';

const levels = {
  scale: [{ id: 'one', name: t('一级'), rank: 1, colour: 'red' as const }],
  rules: [],
};

test('valid: a group declares the level; a plan without levels has none to declare', () => {
  expect(paths(levelUndeclared, plan({ levels: { ...levels, declaredBy: 'team' } }))).toEqual([]);
  expect(paths(levelUndeclared, plan())).toEqual([]);
});

test('invalid: nobody is charged with it', () => {
  expect(paths(levelUndeclared, plan({ levels }))).toEqual(['/levels']);
});
