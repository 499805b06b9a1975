import { holeWords } from '../analysis/hole-words.ts';
import type { Hole } from '../analysis/holes.ts';
import { holes } from '../analysis/holes.ts';
import { levelCells } from '../analysis/level-cells.ts';
import type { Found, Rule } from '../finding.ts';
import { listed, message, rowName } from '../words.ts';

/** Cases that reach no level although lighter ones do, each with a report that falls into the hole. */
export const levelHole: Rule = {
  id: 'level-hole',
  severity: 'warning',
  title: { zh: '分级有空档', en: 'Hole in the level table' },
  *find(subject) {
    const beyond = levelCells(subject)?.beyond ?? [];
    if (beyond.length > 0) {
      const names = listed(beyond.map(rowName));
      yield {
        path: '/levels/rules',
        severity: 'note',
        message: message(
          (t) => `分级表里有条件写法过于自由或组合太多（${t(names)}），没有检查空档、重叠和边界。`,
          (t) =>
            `The level table was not searched for holes, overlaps and boundaries: these rows go beyond comparisons and ranges, or have too many combinations (${t(names)}).`,
        ),
      };
    }
    for (const hole of holes(subject)) {
      const told = tell(hole);
      if (told)
        yield {
          path: '/levels/rules',
          node: hole.part.rows[0]?.rule.id,
          example: hole.example,
          ...told,
        };
    }
  },
};

function tell(hole: Hole): Pick<Found, 'message' | 'severity'> | undefined {
  const words = holeWords(hole);
  switch (hole.why) {
    case 'vanishes':
      return {
        message: message(
          (t) => `${t(words)}时够不上任何级别，而情况更轻时反倒有级别。`,
          (t) => `No level answers when ${t(words)}, although a lighter case has one.`,
        ),
      };
    case 'graver-kind':
      return {
        message: message(
          (t) => `${t(words)}时够不上任何级别，而同样条件下更轻的类别却有级别。`,
          (t) =>
            `No level answers when ${t(words)}, although a lighter kind has one in the same case.`,
        ),
      };
    case 'lighter':
      return {
        severity: 'note',
        message: message(
          (t) => `${t(words)}时够不上任何级别，较轻的级别没有用到这些条件。`,
          (t) => `No level answers when ${t(words)}; the lighter levels do not read this.`,
        ),
      };
    case 'partial':
      return {
        severity: 'note',
        message: message(
          (t) => `${t(words)}时够不上任何级别，尽管这类事件已列入分级表。`,
          (t) =>
            `No level answers when ${t(words)}, although the level table names this kind of event.`,
        ),
      };
    case 'choice':
    case 'boundary':
      return undefined;
  }
}
