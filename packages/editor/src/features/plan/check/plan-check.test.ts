import type { Runbook } from '@tocsin/engine';
import { allStates, printRunbook } from '@tocsin/engine';
import { expect, test } from 'vitest';
import { hotlineOutage } from '../../../canvas/fixtures/hotline-outage.ts';
import { planCheck } from './plan-check.ts';

const linking: Runbook = {
  ...hotlineOutage,
  id: 'linking',
  chart: {
    states: [
      ...hotlineOutage.chart.states,
      {
        kind: 'link',
        id: 'over',
        title: { zh: '转接', en: 'Over' },
        runbook: hotlineOutage.id,
        fields: { nowhere: hotlineOutage.fields?.[0]?.id ?? '' },
      },
    ],
  },
};
const other = { id: hotlineOutage.id, hash: 'h1' };
const ofLibrary = (findings: readonly { readonly rule: string }[]) =>
  findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('library-'));

test('checks a plan by itself until the others are given, then against them', () => {
  expect([...allStates(linking)].some(({ id }) => id === 'over')).toBe(true);
  const answer = planCheck();
  const alone = answer({ check: linking, against: [other] });
  expect(alone.unread).toEqual([other]);
  expect(alone.findings.length).toBeGreaterThan(0);
  expect(ofLibrary(alone.findings)).toEqual([]);
  answer({ keep: other, source: printRunbook(hotlineOutage) });
  const both = answer({ check: linking, against: [other] });
  expect(both.unread).toEqual([]);
  expect(ofLibrary(both.findings)).toContain('library-link-unfit');
});

test('says nothing of a library that is not known', () => {
  expect(ofLibrary(planCheck()({ check: linking, against: undefined }).findings)).toEqual([]);
  expect(ofLibrary(planCheck()({ check: linking, against: [] }).findings)).toEqual([
    'library-link-missing',
  ]);
});

test('takes a plan that cannot be read as one that is not there', () => {
  const answer = planCheck();
  answer({ keep: other, source: 'nonsense: [' });
  const { findings, unread } = answer({ check: linking, against: [other] });
  expect(unread).toEqual([]);
  expect(ofLibrary(findings)).toEqual(['library-link-missing']);
});
