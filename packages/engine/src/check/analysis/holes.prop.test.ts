import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allPass } from '../../expression/feel.ts';
import type { LevelRule } from '../../runbook/levels.ts';
import { subjectOf } from '../subject.ts';
import { plan, t } from '../testing/sketch.ts';
import { holes } from './holes.ts';
import { levelCells } from './level-cells.ts';

const fields = [
  { id: 'share', name: t('占比'), type: 'number' as const, min: 0, max: 100 },
  { id: 'hours', name: t('时长'), type: 'number' as const, min: 0 },
  { id: 'people', name: t('人数'), type: 'number' as const, min: 0, integer: true },
  { id: 'all', name: t('全部'), type: 'boolean' as const },
  {
    id: 'kind',
    name: t('类别'),
    type: 'choice' as const,
    options: ['fire', 'flood', 'storm'].map((id) => ({ id, name: t(id) })),
  },
];
const scale = (['red', 'orange', 'blue'] as const).map((colour, index) => ({
  id: colour,
  name: t(colour),
  rank: index + 1,
  colour,
}));

const figure = fc.oneof(
  fc.tuple(fc.constantFrom('<', '<=', '>', '>='), fc.nat(99)).map((parts) => parts.join(' ')),
  fc
    .tuple(
      fc.constantFrom('[', '('),
      fc.nat(90),
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom(']', ')'),
    )
    .map(([open, low, width, close]) => `${open}${low}..${low + width}${close}`),
);
const when = fc.record(
  {
    share: figure,
    hours: figure,
    people: figure,
    all: fc.constantFrom('true', 'false'),
    kind: fc.constantFrom('"fire"', '"fire", "flood"', 'not("storm")'),
  },
  { requiredKeys: [] },
);
const table = fc
  .array(fc.tuple(fc.constantFrom('red', 'orange', 'blue'), when), { minLength: 1, maxLength: 5 })
  .map((rows) =>
    rows.map(
      ([level, tests], index): LevelRule => ({
        id: `r${index}`,
        level,
        when: Object.fromEntries(
          Object.entries(tests).filter((pair): pair is [string, string] => pair[1] !== undefined),
        ),
      }),
    ),
  );

test('the example of every hole meets no row, judged by FEEL itself', () => {
  fc.assert(
    fc.property(table, (rules) => {
      const subject = subjectOf(plan({ fields, levels: { scale, rules } }));
      for (const { example } of holes(subject)) {
        for (const rule of rules) {
          expect(
            allPass(rule.when, example),
            `${JSON.stringify(rule.when)} on ${JSON.stringify(example)}`,
          ).toBe(false);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('a cell says of its own sample which rows hold, as FEEL does', () => {
  fc.assert(
    fc.property(table, fc.nat(), (rules, pick) => {
      const subject = subjectOf(plan({ fields, levels: { scale, rules } }));
      for (const part of levelCells(subject)?.parts ?? []) {
        const cell = pick % part.hits.length;
        let rest = cell;
        const report: Record<string, unknown> = {};
        for (const { field, cells } of [...part.axes].reverse()) {
          report[field.id] = cells[rest % cells.length]?.sample;
          rest = Math.floor(rest / cells.length);
        }
        for (const row of part.rows) {
          expect(allPass(row.rule.when, report)).toBe(part.hits[cell]?.includes(row));
        }
      }
    }),
    { numRuns: 60 },
  );
});
