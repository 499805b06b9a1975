import { expect, test } from 'vitest';
import { found, paths, plan, t } from '../testing/sketch.ts';
import { promiseWithoutClock } from './promise-without-clock.ts';

const target = { id: 'soon', title: t('快'), within: 'PT5M' };
const from = { on: 'declared' as const };
const to = { on: 'done' as const, step: 'act' };

test('valid: a promise with both ends', () => {
  expect(paths(promiseWithoutClock, plan({ targets: [{ ...target, from, to }] }))).toEqual([]);
});

test('invalid: no start, no stop, neither', () => {
  const targets = [
    { ...target, to },
    { ...target, id: 'b', from },
    { ...target, id: 'c' },
  ];
  const findings = found(promiseWithoutClock, plan({ targets }));
  expect(findings.map(({ path }) => path)).toEqual(['/targets/0', '/targets/1', '/targets/2']);
  expect(findings.map(({ message }) => message.en.includes('never starts'))).toEqual([
    true,
    false,
    false,
  ]);
});
