import { expect, test } from 'vitest';
import { found, paths, phase, plan, step } from '../testing/sketch.ts';
import { actBeforeAssess } from './act-before-assess.ts';

test('valid: assessed, put into force, handled', () => {
  const chart = [
    phase('assess', [step('weigh')]),
    phase('activate', [step('go')]),
    phase('handle', [step('act')]),
  ];
  expect(paths(actBeforeAssess, plan({ chart }))).toEqual([]);
});

test('invalid: put into force before it is assessed', () => {
  const chart = [
    phase('activate', [step('go')]),
    phase('assess', [step('weigh')]),
    phase('handle', [step('act')]),
  ];
  expect(found(actBeforeAssess, plan({ chart }))).toMatchObject([
    { path: '/chart/states/0/states/0', node: 'go' },
  ]);
});

test('invalid: handled before it is put into force', () => {
  const chart = [phase('handle', [step('act')]), phase('activate', [step('go')])];
  expect(paths(actBeforeAssess, plan({ chart }))).toEqual(['/chart/states/0/states/0']);
});
