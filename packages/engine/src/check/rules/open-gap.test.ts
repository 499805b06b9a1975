import { expect, test } from 'vitest';
import { found, paths, plan, t } from '../testing/sketch.ts';
import { openGap } from './open-gap.ts';

test('valid: a plan that leaves nothing open', () => {
  expect(paths(openGap, plan())).toEqual([]);
});

test('invalid: what the plan leaves open is told in its own words', () => {
  const gaps = [{ id: 'g', text: t('没有写谁负责', 'Nobody is named'), about: ['act'] }];
  expect(found(openGap, plan({ gaps }))).toEqual([
    { path: '/gaps/0', node: 'act', message: t('没有写谁负责', 'Nobody is named') },
  ]);
});
