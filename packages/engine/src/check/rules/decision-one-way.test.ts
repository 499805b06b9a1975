import { expect, test } from 'vitest';
import { decision, final, found, paths, plan, step, t } from '../testing/sketch.ts';
import { decisionOneWay } from './decision-one-way.ts';

test('valid: two answers that lead to different places', () => {
  const chart = [decision('ask', [{ to: 'go' }, { to: 'end' }]), step('go'), final()];
  expect(paths(decisionOneWay, plan({ chart }))).toEqual([]);
});

test('valid: a promise hangs on one of the answers', () => {
  const chart = [decision('ask', [{}, {}]), step('go')];
  const targets = [
    {
      id: 'soon',
      title: t('快'),
      from: { on: 'decided' as const, step: 'ask', choice: 'ask-0' },
      to: { on: 'done' as const, step: 'go' },
      within: 'PT5M',
    },
  ];
  expect(paths(decisionOneWay, plan({ chart, targets }))).toEqual([]);
});

test('invalid: only the yes is written down', () => {
  const [finding] = found(
    decisionOneWay,
    plan({ chart: [decision('ask', [{ to: 'go' }]), step('go')] }),
  );
  expect(finding).toMatchObject({ path: '/chart/states/0/options', node: 'ask' });
});

test('invalid: every answer leads to the same place', () => {
  const [finding] = found(
    decisionOneWay,
    plan({ chart: [decision('ask', [{}, { to: 'go' }]), step('go')] }),
  );
  expect(finding).toMatchObject({ path: '/chart/states/0/options', severity: 'note' });
});
