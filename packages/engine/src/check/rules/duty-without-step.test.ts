import { expect, test } from 'vitest';
import { found, paths, plan, step, t } from '../testing/sketch.ts';
import { dutyWithoutStep } from './duty-without-step.ts';

const duty = (rest: { text?: string; steps?: string[]; cites?: string[] } = {}) => {
  const { text = '抢修', ...others } = rest;
  return [
    {
      id: 'team',
      name: t('队', 'Team'),
      kind: 'team' as const,
      duties: [{ id: 'mend', text: t(text), ...others }],
    },
  ];
};
const chart = [step('act', { group: 'team', cites: ['p.P1'] })];

test('valid: a step carries it out, or something else cites the same fact', () => {
  expect(paths(dutyWithoutStep, plan({ groups: duty({ steps: ['act'] }), chart }))).toEqual([]);
  expect(paths(dutyWithoutStep, plan({ groups: duty({ cites: ['p.P1'] }), chart }))).toEqual([]);
});

test('valid: work on the plan itself needs no step in a run', () => {
  expect(paths(dutyWithoutStep, plan({ groups: duty({ text: '定期修订预案' }), chart }))).toEqual(
    [],
  );
});

test('invalid: a duty that nothing carries out', () => {
  expect(found(dutyWithoutStep, plan({ groups: duty(), chart }))).toMatchObject([
    { path: '/groups/0/duties/0', node: 'mend' },
  ]);
});
