import { expect, test } from 'vitest';
import { plan, t } from '../testing/sketch.ts';
import { libraryLinkMissing } from './library-link-missing.ts';

const linking = (missing: boolean) => ({
  file: 'a.yaml',
  runbook: plan({
    id: 'a',
    chart: [{ kind: 'link', id: 'over', title: t('转接'), runbook: 'health', missing }],
  }),
});

test('valid: the plan is in the library, or the link says itself that there is none', () => {
  const health = { file: 'b.yaml', runbook: plan({ id: 'health' }) };
  expect([...libraryLinkMissing.find([linking(false), health])]).toEqual([]);
  expect([...libraryLinkMissing.find([linking(true)])]).toEqual([]);
});

test('invalid: the plan is not there', () => {
  expect([...libraryLinkMissing.find([linking(false)])]).toMatchObject([
    { file: 'a.yaml', path: '/chart/states/0/runbook', node: 'over' },
  ]);
});
