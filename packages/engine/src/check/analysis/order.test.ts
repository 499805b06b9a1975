import { expect, test } from 'vitest';
import type { ChartState } from '../../runbook/chart.ts';
import { subjectOf } from '../subject.ts';
import { decision, lane, parallel, phase, plan, step } from '../testing/sketch.ts';
import { order, sideBySide } from './order.ts';

const given = (chart: ChartState[]) => {
  const subject = subjectOf(plan({ chart }));
  const node = (id: string) => {
    const found = subject.chart.nodes.get(id);
    if (!found) throw new Error(id);
    return found;
  };
  return {
    before: order(subject).before,
    beside: (a: string, b: string) => sideBySide(subject, node(a), node(b)),
  };
};

test('what is on every way comes before; what is on one branch does not', () => {
  const { before } = given([
    step('a'),
    decision('ask', [{ to: 'b' }, { to: 'c' }]),
    step('b'),
    step('c'),
  ]);
  expect(before('a', 'c')).toBe(true);
  expect(before('ask', 'c')).toBe(true);
  expect(before('b', 'c')).toBe(false);
  expect(before('c', 'a')).toBe(false);
});

test('after a join all lanes are closed, and lanes run side by side', () => {
  const { before, beside } = given([
    parallel('p', [lane('x', [step('a'), step('b')]), lane('y', [step('c')])]),
    step('last'),
  ]);
  expect(before('b', 'last')).toBe(true);
  expect(before('c', 'last')).toBe(true);
  expect(beside('a', 'c')).toBe(true);
  expect(beside('a', 'b')).toBe(false);
});

test('a loop back does not make what follows come first', () => {
  const { before } = given([
    step('a'),
    step('b', { transitions: [{ id: 'again', to: 'a', on: 'failed' }] }),
    step('c'),
  ]);
  expect(before('a', 'b')).toBe(true);
  expect(before('b', 'a')).toBe(false);
  expect(before('b', 'c')).toBe(true);
});

test('members of a checklist are side by side unless one waits for the other', () => {
  const { before, beside } = given([
    phase('handle', [step('a'), step('b', { after: ['a'] }), step('c')], { flow: 'checklist' }),
    step('last'),
  ]);
  expect(beside('a', 'c')).toBe(true);
  expect(before('a', 'b')).toBe(true);
  expect(beside('a', 'b')).toBe(false);
  expect(before('c', 'last')).toBe(true);
});

test('waiting across lanes passes on to what comes after', () => {
  const { before } = given([
    parallel('p', [lane('x', [step('a')]), lane('y', [step('b', { after: ['a'] }), step('c')])]),
  ]);
  expect(before('a', 'c')).toBe(true);
});

test('a standing step closes nothing', () => {
  const { before } = given([
    phase('handle', [step('watch', { standing: true }), step('a')], { flow: 'checklist' }),
    step('last'),
  ]);
  expect(before('watch', 'last')).toBe(false);
  expect(before('a', 'last')).toBe(true);
});
