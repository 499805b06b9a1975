import { expect, test } from 'vitest';
import { decision, final, paths, plan, step, t } from '../testing/sketch.ts';
import { eventlessLoop } from './eventless-loop.ts';

const fields = [{ id: 'big', name: t('大'), type: 'boolean' as const }];

test('valid: a loop in which a step waits for a person', () => {
  const chart = [
    step('look'),
    decision('judge', [{ when: 'big = true', to: 'look' }, {}], { auto: true }),
    step('go'),
  ];
  expect(paths(eventlessLoop, plan({ fields, chart }))).toEqual([]);
});

test('invalid: two automatic decisions that send the run to one another', () => {
  const chart = [
    decision('one', [{ when: 'big = true', to: 'two' }, { to: 'end' }], { auto: true }),
    decision('two', [{ when: 'big = true', to: 'one' }, { to: 'end' }], { auto: true }),
    final(),
  ];
  expect(paths(eventlessLoop, plan({ fields, chart }))).toEqual(['/chart/states/0']);
});
