import type { LevelRule } from '../../runbook/levels.ts';
import { ruleKind } from '../../timing/level-table.ts';
import type { Subject } from '../subject.ts';
import { once } from '../subject.ts';
import type { Axis } from './axis.ts';
import { axisOf } from './axis.ts';
import type { UnaryTest } from './unary-test.ts';
import { readUnaryTest } from './unary-test.ts';

/** A row of the level table with its tests read. */
export interface Row {
  readonly rule: LevelRule;
  readonly index: number;
  /** 1 is the gravest. */
  readonly rank: number;
  readonly tests: ReadonlyMap<string, UnaryTest>;
}

/**
 * Rows of the table that hang together because they read the same fields, and all that these fields may hold, cut into cells in
 * which every row gives one answer. A cell's number counts through the axes, the last one fastest.
 */
export interface Part {
  readonly axes: readonly Axis[];
  readonly rows: readonly Row[];
  /** For each cell the rows that hold in it. */
  readonly hits: readonly (readonly Row[])[];
  /** For each cell the gravest rank it gets; Infinity where no row holds. */
  readonly ranks: readonly number[];
}

export interface TableCells {
  readonly parts: readonly Part[];
  /** Rows with tests too free, or with too many combinations, to be cut up; nothing is said of tables that hold one. */
  readonly beyond: readonly LevelRule[];
}

/** A table of more cells than this is not cut up: nobody could survey it either. */
const MOST_CELLS = 2_000;

/** The table of response levels, cut up; undefined where the plan has none. */
export const levelCells = once((subject: Subject): TableCells | undefined => {
  const { levels } = subject.runbook;
  const rules = (levels?.rules ?? [])
    .map((rule, index) => ({ rule, index }))
    .filter(({ rule }) => ruleKind(rule) === 'response');
  if (rules.length === 0) return undefined;
  const beyond: LevelRule[] = [];
  const rows: Row[] = [];
  for (const { rule, index } of rules) {
    const tests = new Map<string, UnaryTest>();
    for (const [field, source] of Object.entries(rule.when)) {
      const test = readUnaryTest(source);
      if (test) tests.set(field, test);
    }
    if (tests.size < Object.keys(rule.when).length) beyond.push(rule);
    else
      rows.push({
        rule,
        index,
        rank: subject.levels.get(rule.level)?.rank ?? Number.POSITIVE_INFINITY,
        tests,
      });
  }
  const parts: Part[] = [];
  for (const group of connected(rows)) {
    const part = cut(subject, group);
    if (part) parts.push(part);
    else beyond.push(...group.map(({ rule }) => rule));
  }
  return { parts, beyond };
});

/** Rows in groups that share no field with one another. */
function connected(rows: readonly Row[]): readonly (readonly Row[])[] {
  let groups: { fields: Set<string>; rows: Row[] }[] = [];
  for (const row of rows) {
    const joined = groups.filter(({ fields }) =>
      [...row.tests.keys()].some((field) => fields.has(field)),
    );
    groups = [
      ...groups.filter((group) => !joined.includes(group)),
      {
        fields: new Set([...joined.flatMap(({ fields }) => [...fields]), ...row.tests.keys()]),
        rows: [...joined.flatMap((group) => group.rows), row],
      },
    ];
  }
  return groups.map((group) => [...group.rows].sort((a, b) => a.index - b.index));
}

function cut(subject: Subject, rows: readonly Row[]): Part | undefined {
  const names = [...new Set(rows.flatMap(({ tests }) => [...tests.keys()]))];
  const axes: Axis[] = [];
  for (const name of names) {
    const field = subject.fields.get(name);
    const tests = rows.flatMap((row) => row.tests.get(name) ?? []);
    const axis =
      field &&
      axisOf(
        field,
        tests.flatMap((test) => test.numbers),
        tests.flatMap((test) => test.strings),
      );
    if (!axis) return undefined;
    axes.push(axis);
  }
  const size = axes.reduce((product, { cells }) => product * cells.length, 1);
  if (size > MOST_CELLS) return undefined;
  const answers = rows.map((row) =>
    axes.map(({ field, cells }) =>
      cells.map(({ sample }) => row.tests.get(field.id)?.holds(sample) ?? true),
    ),
  );
  const hits = Array.from({ length: size }, (_, cell) => {
    const place = placeOf(axes, cell);
    return rows.filter((_row, index) =>
      place.every((at, axis) => answers[index]?.[axis]?.[at] === true),
    );
  });
  const ranks = hits.map((hit) =>
    hit.reduce((least, { rank }) => Math.min(least, rank), Number.POSITIVE_INFINITY),
  );
  return { axes, rows, hits, ranks };
}

/** Where a cell lies on each axis. */
export function placeOf(axes: readonly Axis[], cell: number): readonly number[] {
  const place: number[] = [];
  let rest = cell;
  for (const { cells } of [...axes].reverse()) {
    place.unshift(rest % cells.length);
    rest = Math.floor(rest / cells.length);
  }
  return place;
}

export const cellAt = (axes: readonly Axis[], place: readonly number[]): number =>
  axes.reduce((cell, { cells }, index) => cell * cells.length + (place[index] ?? 0), 0);

export const rankAt = ({ ranks }: Part, cell: number): number =>
  ranks[cell] ?? Number.POSITIVE_INFINITY;

/** For each axis and each place on it the gravest rank given there: by any row, and by rows that read that axis. */
export interface AxisRanks {
  readonly any: readonly (readonly number[])[];
  readonly own: readonly (readonly number[])[];
}

const ranksOf = new WeakMap<Part, AxisRanks>();

export function axisRanks(part: Part): AxisRanks {
  const known = ranksOf.get(part);
  if (known) return known;
  const blank = (): number[][] =>
    part.axes.map(({ cells }) => cells.map(() => Number.POSITIVE_INFINITY));
  const any = blank();
  const own = blank();
  for (const [cell, hit] of part.hits.entries()) {
    for (const [axis, at] of placeOf(part.axes, cell).entries()) {
      const field = part.axes[axis]?.field.id ?? '';
      for (const { rank, tests } of hit) {
        lower(any[axis], at, rank);
        if (tests.has(field)) lower(own[axis], at, rank);
      }
    }
  }
  const found = { any, own };
  ranksOf.set(part, found);
  return found;
}

function lower(ranks: number[] | undefined, at: number, rank: number): void {
  if (ranks) ranks[at] = Math.min(ranks[at] ?? Number.POSITIVE_INFINITY, rank);
}

/** Whether more is graver on an axis: as the rows say; where they do not, more is taken to be worse. */
export function isRising(part: Part, axis: number): boolean {
  const ranks = axisRanks(part).own[axis] ?? [];
  const given = ranks.filter((rank) => Number.isFinite(rank));
  const [first, last] = [given[0], given.at(-1)];
  if (first !== undefined && last !== undefined && first !== last) return last < first;
  return Number.isFinite(ranks.at(-1)) || !Number.isFinite(ranks[0]);
}
