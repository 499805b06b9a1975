import type { FieldValues } from '../../run/values.ts';
import type { Part, Row } from '../analysis/level-cells.ts';
import { levelCells, placeOf } from '../analysis/level-cells.ts';
import type { Found, Rule } from '../finding.ts';
import type { Subject } from '../subject.ts';
import { message, rowName } from '../words.ts';

/** Cases that belong to two levels at once: half-overlapping ranges, and rows that measure different things. */
export const levelOverlap: Rule = {
  id: 'level-overlap',
  severity: 'warning',
  title: { zh: '级别重叠', en: 'Overlapping levels' },
  *find(subject) {
    const table = levelCells(subject);
    if (!table) return;
    for (const part of table.parts) yield* withinPart(subject, part);
    yield* acrossParts(subject, table.parts);
  },
};

const nameOf = (subject: Subject, row: Row) =>
  subject.levels.get(row.rule.level)?.name ?? { zh: row.rule.level, en: row.rule.level };
const wordsOf = (row: Row) => rowName(row.rule);

/** Two ranges that overlap though neither holds the other. Thresholds that rise (over 2, over 4) hold one another: that is how they are meant. */
function* withinPart(subject: Subject, part: Part): Iterable<Found> {
  for (const [one, other] of pairs(part.rows)) {
    if (
      one.rank === other.rank ||
      [...one.tests.keys()].sort().join() !== [...other.tests.keys()].sort().join()
    )
      continue;
    const cells = [...part.hits.keys()];
    const holds = (row: Row, cell: number): boolean => part.hits[cell]?.includes(row) === true;
    const both = cells.filter((cell) => holds(one, cell) && holds(other, cell));
    const isNested =
      cells.every((cell) => !holds(one, cell) || holds(other, cell)) ||
      cells.every((cell) => !holds(other, cell) || holds(one, cell));
    // A single shared value is a matter of its boundary.
    const wide = both.find((cell) =>
      placeOf(part.axes, cell).every((at, axis) => !isPoint(part, axis, at)),
    );
    if (isNested || wide === undefined) continue;
    yield {
      path: `/levels/rules/${other.index}`,
      node: other.rule.id,
      example: exampleAt(part, wide),
      message: message(
        (t) =>
          `“${t(wordsOf(one))}”（${t(nameOf(subject, one))}）和“${t(wordsOf(other))}”（${t(nameOf(subject, other))}）有一段重叠，同一情形两级都算。`,
        (t) =>
          `“${t(wordsOf(one))}” (${t(nameOf(subject, one))}) and “${t(wordsOf(other))}” (${t(nameOf(subject, other))}) overlap in part: one case belongs to both.`,
      ),
    };
  }
}

/** Rows that read nothing in common may always hold together; told once, on the pair furthest apart. */
function* acrossParts(subject: Subject, parts: readonly Part[]): Iterable<Found> {
  const candidates = parts.flatMap((part, at) =>
    parts
      .slice(at + 1)
      .flatMap((second) =>
        part.rows.flatMap((a) => second.rows.map((b) => ({ part, second, a, b }))),
      ),
  );
  const apart = candidates.filter(({ a, b }) => a.rank !== b.rank);
  const [worst] = [...apart].sort(
    (x, y) => Math.abs(y.a.rank - y.b.rank) - Math.abs(x.a.rank - x.b.rank),
  );
  if (!worst) return;
  const [grave, light] = worst.a.rank < worst.b.rank ? [worst.a, worst.b] : [worst.b, worst.a];
  yield {
    path: '/levels/rules',
    node: light.rule.id,
    severity: 'note',
    example: { ...exampleOf(worst.part, worst.a), ...exampleOf(worst.second, worst.b) },
    message: message(
      (t) =>
        `不同指标可能同时给出不同级别（${apart.length} 种组合），预案没有写谁优先；运行时取较重的。例如“${t(wordsOf(grave))}”为${t(nameOf(subject, grave))}，“${t(wordsOf(light))}”为${t(nameOf(subject, light))}。`,
      (t) =>
        `Rows that measure different things may give different levels at once (${apart.length} pairs); the graver is taken. For instance “${t(wordsOf(grave))}” gives ${t(nameOf(subject, grave))} and “${t(wordsOf(light))}” ${t(nameOf(subject, light))}.`,
    ),
  };
}

function exampleOf(part: Part, row: Row): FieldValues {
  const cell = part.hits.findIndex((hit) => hit.includes(row));
  return cell < 0 ? {} : exampleAt(part, cell);
}

const exampleAt = (part: Part, cell: number): FieldValues =>
  Object.fromEntries(
    placeOf(part.axes, cell).map((at, axis) => [
      part.axes[axis]?.field.id ?? '',
      part.axes[axis]?.cells[at]?.sample ?? null,
    ]),
  );

function isPoint(part: Part, axis: number, at: number): boolean {
  const range = part.axes[axis]?.cells[at]?.range;
  return range !== undefined && range.low === range.high;
}

const pairs = <T>(all: readonly T[]): readonly (readonly [T, T])[] =>
  all.flatMap((one, index) => all.slice(index + 1).map((other): [T, T] => [one, other]));
