import type { FieldValues } from '../../run/values.ts';
import type { Subject } from '../subject.ts';
import { once } from '../subject.ts';
import type { Axis, Cell, Range } from './axis.ts';
import { blocksOf, cellsOf } from './blocks.ts';
import type { Part } from './level-cells.ts';
import { axisRanks, cellAt, isRising, levelCells, placeOf, rankAt } from './level-cells.ts';

/** A block of neighbouring cells in which no row of the level table holds. */
export interface Hole {
  readonly part: Part;
  /** For each axis the cells it covers, ascending. */
  readonly sides: readonly (readonly number[])[];
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
    return [
      ...told,
      ...blocks.flatMap((sides): readonly Hole[] => {
        const reason = reasonOf(part, sides, lightest);
        return reason ? [{ part, sides, ...reason, example: exampleOf(part, sides, parts) }] : [];
      }),
    ];
  });
});

/** Options of a choice that no row takes, whatever else is reported. */
function slabsOf(
  part: Part,
): readonly { readonly axis: number; readonly sides: readonly (readonly number[])[] }[] {
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
  sides: readonly (readonly number[])[],
  lightest: number,
): { why: HoleKind; axis: number } | undefined {
  const { axes } = part;
  const corner = sides.map((side) => side[0] ?? 0);
  for (const [axis, { cells }] of axes.entries()) {
    if (cells[0]?.range === undefined) continue;
    const side = sides[axis] ?? [];
    const covered = (step: 1 | -1): boolean => {
      const edge = step > 0 ? Math.max(...side) : Math.min(...side);
      return along(edge, step, cells.length).some((at) =>
        Number.isFinite(rankAt(part, moved(axes, corner, axis, at))),
      );
    };
    const [isBelow, isAbove] = [covered(-1), covered(1)];
    const [only] = side;
    const isPoint =
      side.length === 1 && cells[only ?? 0]?.range?.low === cells[only ?? 0]?.range?.high;
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
function graverReason(
  part: Part,
  sides: readonly (readonly number[])[],
): { why: HoleKind; axis: number } | undefined {
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
  sides: readonly (readonly number[])[],
  lightest: number,
): { why: HoleKind; axis: number } | undefined {
  const [axis] = part.axes;
  if (part.axes.length !== 1 || !axis || axis.cells[0]?.range === undefined) return undefined;
  const next = isRising(part, 0)
    ? Math.max(...(sides[0] ?? [])) + 1
    : Math.min(...(sides[0] ?? [])) - 1;
  const rank = rankAt(part, moved(part.axes, corner, 0, next));
  return Number.isFinite(rank) && rank < lightest ? { why: 'lighter', axis: 0 } : undefined;
}

/** Below every row, in a part that reads a kind of event and one figure. */
function partialReason(
  { axes }: Part,
  sides: readonly (readonly number[])[],
): { why: HoleKind; axis: number } | undefined {
  const figures = [...axes.keys()].filter((axis) => axes[axis]?.cells[0]?.range !== undefined);
  const [figure, ...others] = figures;
  const isKind = axes.some(({ cells }) => cells[0]?.options !== undefined);
  if (figure === undefined || others.length > 0 || !isKind) return undefined;
  return (sides[figure]?.length ?? 0) < (axes[figure]?.cells.length ?? 0)
    ? { why: 'partial', axis: figure }
    : undefined;
}

/** A report that falls into the hole: this part as the hole says, every other at its quietest. */
function exampleOf(
  part: Part,
  sides: readonly (readonly number[])[],
  parts: readonly Part[],
): FieldValues {
  const own = sides.map((side, axis) => part.axes[axis]?.cells[best(side, part.axes[axis])]);
  const others = parts
    .filter((other) => other !== part)
    .flatMap((other) => {
      const cell = quietest(other);
      return other.axes.map((axis, index): [string, Cell | undefined] => [
        axis.field.id,
        axis.cells[placeOf(other.axes, cell)[index] ?? 0],
      ]);
    });
  const pairs = [
    ...part.axes.map((axis, index): [string, Cell | undefined] => [axis.field.id, own[index]]),
    ...others,
  ];
  return Object.fromEntries(pairs.map(([field, cell]) => [field, cell?.sample ?? null]));
}

/** A stretch reads better than the point at its edge. */
const best = (side: readonly number[], axis: Axis | undefined): number =>
  side.find((at) => !isPoint(axis?.cells[at]?.range)) ?? side[0] ?? 0;

const isPoint = (range: Range | undefined): boolean =>
  range !== undefined && range.low === range.high;

/** An empty cell with nothing affirmed and every figure on its light side. */
function quietest(part: Part): number {
  const empty = [...part.hits.keys()].filter((cell) => part.hits[cell]?.length === 0);
  const loudness = (cell: number): number =>
    placeOf(part.axes, cell).reduce((sum, at, axis) => {
      const { cells } = part.axes[axis] ?? { cells: [] };
      const last = cells.length - 1;
      if (cells[0]?.options !== undefined) return sum + (last - at);
      return sum + (isRising(part, axis) ? at : last - at);
    }, 0);
  return empty.reduce(
    (least, cell) => (loudness(cell) < loudness(least) ? cell : least),
    empty[0] ?? 0,
  );
}
