import type { Axis } from '../analysis/axis.ts';
import { rangeWords } from '../analysis/axis.ts';
import { holeWords } from '../analysis/hole-words.ts';
import { holes } from '../analysis/holes.ts';
import type { Part, Row } from '../analysis/level-cells.ts';
import { levelCells } from '../analysis/level-cells.ts';
import type { Found, Rule } from '../finding.ts';
import type { Subject } from '../subject.ts';
import { message } from '../words.ts';

/** Exact boundary values that belong to no level, to two, or to one only by somebody's reading. */
export const levelBoundary: Rule = {
  id: 'level-boundary',
  severity: 'warning',
  title: { zh: '边界值归属不明', en: 'Undecided boundary' },
  *find(subject) {
    for (const hole of holes(subject)) {
      if (hole.why !== 'boundary') continue;
      const words = holeWords(hole);
      yield {
        path: '/levels/rules',
        node: hole.part.rows[0]?.rule.id,
        example: hole.example,
        message: message(
          (t) => `${t(words)}时，哪个级别都不算。`,
          (t) => `When ${t(words)}, it belongs to no level.`,
        ),
      };
    }
    for (const part of levelCells(subject)?.parts ?? []) {
      for (const axis of part.axes) yield* onAxis(subject, part, axis);
    }
  },
};

function* onAxis(subject: Subject, part: Part, axis: Axis): Iterable<Found> {
  for (const [at, { range, sample }] of axis.cells.entries()) {
    if (range === undefined || range.low !== range.high || typeof sample !== 'number') continue;
    const words = rangeWords(axis.field, range);
    const example = { [axis.field.id]: sample };
    const meeting = meetAt(part, axis, at);
    if (meeting) {
      const [one, other] = meeting.map(
        (row) =>
          subject.levels.get(row.rule.level)?.name ?? { zh: row.rule.level, en: row.rule.level },
      );
      if (!one || !other) continue;
      yield {
        path: `/levels/rules/${meeting[1].index}/when/${axis.field.id}`,
        node: meeting[1].rule.id,
        example,
        message: message(
          (t) => `“${t(axis.field.name)}”${t(words)}时，同时算“${t(one)}”和“${t(other)}”。`,
          (t) =>
            `“${t(axis.field.name)}” ${t(words)} counts as both “${t(one)}” and “${t(other)}”.`,
        ),
      };
      continue;
    }
    const reading = part.rows.filter(
      ({ rule, tests }) => rule.inferred && tests.get(axis.field.id)?.numbers.includes(sample),
    );
    for (const row of reading) {
      const level = subject.levels.get(row.rule.level)?.name ?? {
        zh: row.rule.level,
        en: row.rule.level,
      };
      const isIn = row.tests.get(axis.field.id)?.holds(sample) === true;
      yield {
        path: `/levels/rules/${row.index}/when/${axis.field.id}`,
        node: row.rule.id,
        severity: 'note',
        example,
        message: message(
          (t) =>
            `“${t(axis.field.name)}”${t(words)}算不算“${t(level)}”，原预案没有写明，现在按${isIn ? '算' : '不算'}处理。`,
          (t) =>
            `Whether “${t(axis.field.name)}” ${t(words)} counts as “${t(level)}” is a reading, not the plan's word; here it ${isIn ? 'does' : 'does not'}.`,
        ),
      };
    }
  }
}

/** Two rows of different levels that share one value and nothing beside it on this axis. */
function meetAt(part: Part, axis: Axis, at: number): readonly [Row, Row] | undefined {
  const holdsAt = (row: Row, place: number): boolean => {
    const cell = axis.cells[place];
    return cell !== undefined && row.tests.get(axis.field.id)?.holds(cell.sample) === true;
  };
  for (const one of part.rows) {
    for (const other of part.rows) {
      if (one.rank >= other.rank || !holdsAt(one, at) || !holdsAt(other, at)) continue;
      const isShared = [at - 1, at + 1].some(
        (beside) => holdsAt(one, beside) && holdsAt(other, beside),
      );
      const isMeeting =
        [at - 1, at + 1].some((beside) => holdsAt(one, beside)) &&
        [at - 1, at + 1].some((beside) => holdsAt(other, beside));
      if (!isShared && isMeeting) return [one, other];
    }
  }
  return undefined;
}
