import type { FieldValues } from '../../run/values.ts';
import type { Subject } from '../subject.ts';
import { once } from '../subject.ts';
import type { Axis } from './axis.ts';
import type { Sides } from './blocks.ts';
import { blocksOf, cellsOf } from './blocks.ts';
import { exampleOf } from './hole-example.ts';
import type { Part } from './level-cells.ts';
import { axisRanks, cellAt, isRising, levelCells, placeOf, rankAt } from './level-cells.ts';

/** A block of neighbouring cells in which no row of the level table holds. */
export interface Hole {
  readonly part: Part;
  /** For each axis the cells it covers, ascending. */
  readonly sides: Sides;
  readonly why: HoleKind;
  /** On which axis, where `why` names one. */
  readonly axis: number;
  readonly example: FieldValues;
}

/**
 * vanishes: things get worse and the level is gone. lighter: below what has a level, though the scale goes lower.
 * boundary: a single value between two that have a level. choice: an option that no row takes.
 * graver-kind: an option that may reach a graver level has none where a lighter option has one.
 * partial: the kind of event is on the table, but the figure beside it is below every row.
 */
export type HoleKind = 'vanishes' | 'lighter' | 'boundary' | 'choice' | 'graver-kind' | 'partial';

/** Holes that matter. A table with a row that always holds has none. */
export const holes = once((subject: Subject): readonly Hole[] => {
  const table = levelCells(subject);
  if (!table || table.beyond.length > 0) return [];
  const { parts } = table;
  const isOpen = (part: Part): boolean => part.hits.some((hit) => hit.length === 0);
  if (!parts.every(isOpen)) return [];
  const lightest = Math.max(...(subject.runbook.levels?.scale ?? []).map(({ rank }) => rank));
  return parts.flatMap((part) => {
    const slabs = slabsOf(part);
    const told = slabs.map(
      ({ axis, sides }): Hole => ({
        part,
        sides,
        why: 'choice',
        axis,
        example: exampleOf(part, sides, parts),
      }),
    );
    const blocks = blocksOf(part, new Set(slabs.flatMap(({ sides }) => cellsOf(part.axes, sides))));
    const half = halfMet(part, lightest).map(
      (sides): Hole => ({
        part,
        sides,
        why: 'lighter',
        axis: 0,
        example: exampleOf(part, sides, parts),
      }),
    );
    return [
      ...told,
      ...half,
      ...blocks.flatMap((sides): readonly Hole[] => {
        const reason = reasonOf(part, sides, lightest);
        return reason ? [{ part, sides, ...reason, example: exampleOf(part, sides, parts) }] : [];
      }),
    ];
  });
});

/** Options of a choice that no row takes, whatever else is reported. */
function slabsOf(part: Part): readonly { readonly axis: number; readonly sides: Sides }[] {
  return part.axes.flatMap(({ cells }, axis) => {
    if (cells[0]?.options === undefined) return [];
    const ranks = axisRanks(part).any[axis] ?? [];
    const bare = [...cells.keys()].filter((at) => !Number.isFinite(ranks[at]));
    const sides = part.axes.map((other, index) =>
      index === axis ? bare : [...other.cells.keys()],
    );
    return bare.length === 0 ? [] : [{ axis, sides }];
  });
}

function along(from: number, step: number, length: number): readonly number[] {
  const found: number[] = [];
  for (let at = from + step; at >= 0 && at < length; at += step) found.push(at);
  return found;
}

function reasonOf(
  part: Part,
  sides: Sides,
  lightest: number,
): { why: HoleKind; axis: number } | undefined {
  const { axes } = part;
  const corner = sides.map((side) => side[0] ?? 0);
  for (const [axis, { cells }] of axes.entries()) {
    const side = sides[axis] ?? [];
    if (cells[0]?.range === undefined) continue;
    const covered = (step: 1 | -1): boolean => {
      const edge = step > 0 ? Math.max(...side) : Math.min(...side);
      return along(edge, step, cells.length).some((at) =>
        Number.isFinite(rankAt(part, moved(axes, corner, axis, at))),
      );
    };
    const [isBelow, isAbove] = [covered(-1), covered(1)];
    const [only] = side;
    const range = cells[only ?? 0]?.range;
    const isPoint = side.length === 1 && range !== undefined && range.low === range.high;
    if (isBelow && isAbove) return { why: isPoint ? 'boundary' : 'vanishes', axis };
    if (isRising(part, axis) ? isBelow : isAbove) return { why: 'vanishes', axis };
  }
  return (
    graverReason(part, sides) ??
    lighterReason(part, corner, sides, lightest) ??
    partialReason(part, sides)
  );
}

const moved = (
  axes: readonly Axis[],
  corner: readonly number[],
  axis: number,
  at: number,
): number =>
  cellAt(
    axes,
    corner.map((own, index) => (index === axis ? at : own)),
  );

/** An option that may reach a graver level has none where a lighter option has one. */
function graverReason(part: Part, sides: Sides): { why: HoleKind; axis: number } | undefined {
  for (const [axis, { cells, field }] of part.axes.entries()) {
    if (cells[0]?.options === undefined || field.type !== 'choice') continue;
    const gravest = (at: number): number =>
      axisRanks(part).any[axis]?.[at] ?? Number.POSITIVE_INFINITY;
    const side = sides[axis] ?? [];
    const corner = sides.map((one) => one[0] ?? 0);
    const isOutranked = side.some((at) =>
      [...cells.keys()].some(
        (other) =>
          gravest(other) > gravest(at) &&
          Number.isFinite(rankAt(part, moved(part.axes, corner, axis, other))),
      ),
    );
    if (isOutranked) return { why: 'graver-kind', axis };
  }
  return undefined;
}

/** Below a level that is not the lightest, in a part that reads one figure only. */
function lighterReason(
  part: Part,
  corner: readonly number[],
  sides: Sides,
  lightest: number,
): { why: HoleKind; axis: number } | undefined {
  const { axes } = part;
  if (axes.length !== 1 || axes[0]?.cells[0]?.range === undefined) return undefined;
  const side = sides[0] ?? [];
  const next = isRising(part, 0) ? Math.max(...side) + 1 : Math.min(...side) - 1;
  return isGraver(rankAt(part, moved(axes, corner, 0, next)), lightest)
    ? { why: 'lighter', axis: 0 }
    : undefined;
}

/**
 * In a part of yes-or-no fields: rows of a level that is not the lightest whose first condition is met and another is not.
 * One for each first condition, with everything the row does not read left as quiet as can be.
 */
function halfMet(part: Part, lightest: number): readonly Sides[] {
  const { axes, rows, ranks } = part;
  if (axes.some(({ field }) => field.type !== 'boolean')) return [];
  const told = new Set<string>();
  return rows.flatMap(({ rank, rule, tests }): readonly Sides[] => {
    const [leading, ...others] = Object.keys(rule.when);
    const axis = axes.findIndex(({ field }) => field.id === leading);
    const met =
      axes[axis]?.cells.findIndex(({ sample }) => tests.get(leading ?? '')?.holds(sample)) ?? -1;
    if (
      leading === undefined ||
      met < 0 ||
      others.length === 0 ||
      told.has(leading) ||
      !isGraver(rank, lightest)
    )
      return [];
    const free = [...ranks.keys()].filter(
      (cell) => !Number.isFinite(ranks[cell]) && placeOf(axes, cell)[axis] === met,
    );
    const yesses = (cell: number): number => placeOf(axes, cell).filter((at) => at === 1).length;
    const cell = free.reduce<number | undefined>(
      (least, one) => (least === undefined || yesses(one) < yesses(least) ? one : least),
      undefined,
    );
    if (cell === undefined) return [];
    told.add(leading);
    return [placeOf(axes, cell).map((at) => [at])];
  });
}

const isGraver = (rank: number, lightest: number): boolean =>
  Number.isFinite(rank) && rank < lightest;

/** Below every row, in a part that reads a kind of event and one figure. */
function partialReason({ axes }: Part, sides: Sides): { why: HoleKind; axis: number } | undefined {
  const figures = [...axes.keys()].filter((axis) => axes[axis]?.cells[0]?.range !== undefined);
  const [figure, ...others] = figures;
  const isKind = axes.some(({ cells }) => cells[0]?.options !== undefined);
  if (figure === undefined || others.length > 0 || !isKind) return undefined;
  return (sides[figure]?.length ?? 0) < (axes[figure]?.cells.length ?? 0)
    ? { why: 'partial', axis: figure }
    : undefined;
}
