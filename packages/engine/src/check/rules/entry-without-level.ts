import type { FieldValues } from '../../run/values.ts';
import { axisOf } from '../analysis/axis.ts';
import { levelCells } from '../analysis/level-cells.ts';
import { readUnaryTest } from '../analysis/unary-test.ts';
import type { Rule } from '../finding.ts';
import { message, phrase } from '../words.ts';

/** A condition that brings the plan into use, while no row of the level table reads what it measures. */
export const entryWithoutLevel: Rule = {
  id: 'entry-without-level',
  severity: 'warning',
  title: { zh: '启用条件对应不到级别', en: 'Entry condition without a level' },
  *find(subject) {
    const table = levelCells(subject);
    if (!table) return;
    const read = new Set(
      (subject.runbook.levels?.rules ?? []).flatMap(({ when }) => Object.keys(when)),
    );
    for (const [index, entry] of (subject.runbook.entry ?? []).entries()) {
      if (
        Object.keys(entry.when).length === 0 ||
        Object.keys(entry.when).some((field) => read.has(field))
      )
        continue;
      const example: FieldValues = {};
      for (const [id, source] of Object.entries(entry.when)) {
        const field = subject.fields.get(id);
        const test = readUnaryTest(source);
        const axis = field && test && axisOf(field, test.numbers, test.strings);
        const cell = axis?.cells.find(({ sample }) => test?.holds(sample));
        if (cell) example[id] = cell.sample;
      }
      yield {
        path: `/entry/${index}`,
        node: entry.id,
        example,
        message: message(
          (t) =>
            `“${t(phrase(entry.text))}”即启用预案，但分级表没有用到这项指标，启用后定不出级别。`,
          (t) =>
            `“${t(phrase(entry.text))}” brings the plan into use, but no row of the level table reads it, so no level follows.`,
        ),
      };
    }
  },
};
