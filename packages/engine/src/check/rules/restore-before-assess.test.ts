import { expect, test } from 'vitest';
import { found, paths, phase, plan, step, t } from '../testing/sketch.ts';
import { restoreBeforeAssess } from './restore-before-assess.ts';

const named = (id: string, zh: string) => step(id, { title: t(zh) });

test('valid: assessed and planned, then restored', () => {
  const chart = [
    phase('recover', [named('a', '评估影响，制定恢复方案'), named('b', '恢复正常供水')]),
  ];
  expect(paths(restoreBeforeAssess, plan({ chart }))).toEqual([]);
});

test('invalid: restored, then assessed', () => {
  const chart = [phase('recover', [named('b', '恢复正常供水'), named('a', '评估影响')])];
  expect(found(restoreBeforeAssess, plan({ chart }))).toMatchObject([
    { path: '/chart/states/0/states/0', node: 'b' },
  ]);
});
