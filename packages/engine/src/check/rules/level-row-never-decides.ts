import { levelCells } from '../analysis/level-cells.ts';
import type { Rule } from '../finding.ts';
import { message, rowName } from '../words.ts';

/** A row of the table that holds nowhere, or only where a graver row holds too: it never gives its level. */
export const levelRowNeverDecides: Rule = {
  id: 'level-row-never-decides',
  severity: 'warning',
  title: { zh: '永远用不上的分级条件', en: 'Row that never decides' },
  *find(subject) {
    for (const part of levelCells(subject)?.parts ?? []) {
      for (const row of part.rows) {
        const own = part.hits.filter((hit) => hit.includes(row));
        const words = rowName(row.rule);
        const level = subject.levels.get(row.rule.level)?.name ?? {
          zh: row.rule.level,
          en: row.rule.level,
        };
        if (own.length > 0 && own.some((hit) => hit.every(({ rank }) => rank >= row.rank)))
          continue;
        yield {
          path: `/levels/rules/${row.index}`,
          node: row.rule.id,
          message:
            own.length === 0
              ? message(
                  (t) => `“${t(words)}”的条件没有任何取值能满足，永远定不出“${t(level)}”。`,
                  (t) => `No value meets “${t(words)}”, so it never gives “${t(level)}”.`,
                )
              : message(
                  (t) =>
                    `凡是“${t(words)}”成立时，都有更重的条件同时成立，这一行永远定不出“${t(level)}”。`,
                  (t) =>
                    `Wherever “${t(words)}” holds a graver row holds too, so it never gives “${t(level)}”.`,
                ),
        };
      }
    }
  },
};
