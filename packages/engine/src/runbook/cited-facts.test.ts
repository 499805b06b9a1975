import { expect, test } from 'vitest';
import { runbook, step } from '../testing/given.ts';
import { citedFacts } from './cited-facts.ts';
import { checkShape } from './parse.ts';

const text = { zh: '文', en: 'text' };

test('gathers facts from every part, marks the inferred ones, keeps gaps apart', () => {
  const shaped = checkShape(
    runbook({
      cites: ['plan.S1'],
      entry: [{ id: 's', when: { loss: '"o"' }, text, cites: ['plan.S10', 'plan.S2'] }],
      fields: [
        {
          id: 'loss',
          name: text,
          type: 'choice',
          options: [{ id: 'o', name: text, cites: ['plan.F1'] }],
        },
      ],
      chart: {
        states: [
          {
            kind: 'phase',
            phase: 'handle',
            id: 'p',
            states: [
              step('a', { cites: ['plan.P3', 'plan.S2'], inferred: text }),
              step('b', { inferred: text }),
            ],
          },
        ],
      },
      gaps: [
        { id: 'g', text, cites: ['plan.X2', 'plan.X1'] },
        { id: 'bare', text },
      ],
    }),
  );
  if (!shaped.ok) throw new Error(JSON.stringify(shaped.problems));
  expect(citedFacts(shaped.value)).toEqual({
    cited: ['plan.F1', 'plan.P3', 'plan.S1', 'plan.S2', 'plan.S10'],
    inferred: ['plan.P3', 'plan.S2'],
    gaps: [
      { id: 'g', facts: ['plan.X1', 'plan.X2'], text },
      { id: 'bare', facts: [], text },
    ],
  });
});
