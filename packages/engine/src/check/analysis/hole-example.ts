import type { FieldValues } from '../../run/values.ts';
import type { Axis, Cell, Range } from './axis.ts';
import type { Sides } from './blocks.ts';
import type { Part } from './level-cells.ts';
import { isRising, placeOf } from './level-cells.ts';

/** A report that falls into the hole: this part as the hole says, every other at its quietest. */
export function exampleOf(part: Part, sides: Sides, parts: readonly Part[]): FieldValues {
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
      // Of a yes-or-no field the quiet answer is no.
      if (cells[0]?.range === undefined) return sum + at;
      return sum + (isRising(part, axis) ? at : last - at);
    }, 0);
  return empty.reduce(
    (least, cell) => (loudness(cell) < loudness(least) ? cell : least),
    empty[0] ?? 0,
  );
}
