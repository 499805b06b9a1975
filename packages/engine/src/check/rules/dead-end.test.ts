import { expect, test } from 'vitest';
import { decision, final, found, paths, plan, step } from '../testing/sketch.ts';
import { deadEnd } from './dead-end.ts';

test('valid: a loop with a way out', () => {
  const chart = [step('try'), decision('again', [{ to: 'try' }, {}]), step('done')];
  expect(paths(deadEnd, plan({ chart }))).toEqual([]);
});

test('invalid: two steps that send the run back and forth', () => {
  const chart = [
    decision('ask', [{ to: 'a' }, { to: 'end' }]),
    step('a'),
    step('b', { transitions: [{ id: 'back', to: 'a' }] }),
    final(),
  ];
  const [finding] = found(deadEnd, plan({ chart }));
  expect(finding).toMatchObject({ path: '/chart/states/1', node: 'a' });
  expect(finding?.message.en).toContain('“a”, “b”');
});
