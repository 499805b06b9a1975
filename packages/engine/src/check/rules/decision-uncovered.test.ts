import { expect, test } from 'vitest';
import { decision, found, paths, plan, step, t } from '../testing/sketch.ts';
import { decisionUncovered } from './decision-uncovered.ts';

const fields = [{ id: 'share', name: t('占比'), type: 'number' as const, min: 0, max: 100 }];
const judged = (first: string, second: string) =>
  plan({
    fields,
    chart: [
      decision(
        'judge',
        [
          { when: first, to: 'a' },
          { when: second, to: 'b' },
        ],
        { auto: true },
      ),
      step('a'),
      step('b'),
    ],
  });

test('valid: conditions that cover every value', () => {
  expect(paths(decisionUncovered, judged('share >= 50', 'share < 50'))).toEqual([]);
});

test('invalid: exactly fifty meets neither condition', () => {
  const [finding] = found(decisionUncovered, judged('share > 50', 'share < 50'));
  expect(finding).toMatchObject({ path: '/chart/states/0/options', example: { share: 50 } });
});
