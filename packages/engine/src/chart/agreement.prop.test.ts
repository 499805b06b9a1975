import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryChart } from '../testing/arbitrary-chart.ts';
import { compareOnChart } from '../testing/compare-charts.ts';

/** Chosen so that the default run takes more than ten thousand steps. */
const CHARTS = Number(process.env.TOCSIN_AGREEMENT_CHARTS ?? 400);
const STEPS = 30;

test('[C2] split execution agrees with plain XState on the whole chart, step by step', {
  timeout: 600_000,
}, () => {
  let steps = 0;
  fc.assert(
    fc.property(
      arbitraryChart,
      fc.array(fc.nat(), { minLength: STEPS, maxLength: STEPS }),
      (chart, choices) => {
        steps += choices.length;
        const difference = compareOnChart(chart, choices);
        expect(difference).toBeUndefined();
      },
    ),
    { numRuns: CHARTS },
  );
  expect(steps).toBeGreaterThanOrEqual(Math.min(10_000, CHARTS * STEPS));
});
