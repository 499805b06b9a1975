import { expect, test } from 'vitest';
import { found, paths, phase, plan, step, t, wait } from '../testing/sketch.ts';
import { promiseChainTooLong } from './promise-chain-too-long.ts';

const done = (id: string) => ({ on: 'done' as const, step: id });
const promise = (id: string, from: string, to: string, within: string) => ({
  id,
  title: t(id),
  from: done(from),
  to: done(to),
  within,
});
const chart = [step('report'), step('assess'), step('act'), step('last')];

test('valid: the parts fit the whole', () => {
  const targets = [
    promise('whole', 'report', 'act', 'PT2H'),
    promise('first', 'report', 'assess', 'PT1H'),
    promise('second', 'assess', 'act', 'PT1H'),
  ];
  expect(paths(promiseChainTooLong, plan({ chart, targets }))).toEqual([]);
});

test('invalid: each part may be kept and the whole still missed, with the arithmetic', () => {
  const targets = [
    promise('whole', 'report', 'act', 'PT2H'),
    promise('first', 'report', 'assess', 'PT90M'),
    promise('second', 'assess', 'act', 'PT1H'),
  ];
  const [finding, ...others] = found(promiseChainTooLong, plan({ chart, targets }));
  expect(finding).toMatchObject({ path: '/targets/0/within', node: 'whole' });
  expect(finding?.severity).toBe('warning');
  expect(finding?.figures?.map(({ value }) => value / 60_000)).toEqual([90, 60, -120]);
  expect(finding?.message.en).toContain('still 30 min late');
  expect(others).toEqual([]);
});

test('parts that run side by side do not add up', () => {
  const targets = [
    promise('whole', 'report', 'last', 'PT2H'),
    promise('first', 'report', 'a', 'PT90M'),
    promise('second', 'report', 'b', 'PT90M'),
  ];
  const beside = [
    step('report'),
    phase('handle', [step('a'), step('b')], { flow: 'checklist' }),
    step('last'),
  ];
  expect(paths(promiseChainTooLong, plan({ chart: beside, targets }))).toEqual([]);
});

test('invalid: waiting alone takes longer than is promised, which cannot be kept at all', () => {
  const targets = [promise('whole', 'report', 'act', 'PT30M')];
  const waiting = [step('report'), wait('cool', { for: 'PT1H' }), step('act')];
  expect(found(promiseChainTooLong, plan({ chart: waiting, targets }))).toMatchObject([
    { path: '/targets/0/within', severity: 'error' },
  ]);
});

test('the figure of each level counts at that level', () => {
  const scale = [
    { id: 'one', name: t('一级'), rank: 1, colour: 'red' as const },
    { id: 'two', name: t('二级'), rank: 2, colour: 'blue' as const },
  ];
  const whole = { ...promise('whole', 'report', 'act', 'PT4H'), withinByLevel: { one: 'PT1H' } };
  const targets = [
    whole,
    promise('first', 'report', 'assess', 'PT1H'),
    promise('second', 'assess', 'act', 'PT1H'),
  ];
  expect(
    paths(promiseChainTooLong, plan({ chart, targets, levels: { scale, rules: [] } })),
  ).toEqual(['/targets/0/withinByLevel/one']);
});
