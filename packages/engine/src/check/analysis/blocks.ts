import type { Axis } from './axis.ts';
import type { Part } from './level-cells.ts';
import { placeOf } from './level-cells.ts';

/** For each axis the places a block of cells covers, ascending. */
export type Sides = readonly (readonly number[])[];

/** The empty cells of a part, but for the given ones, gathered into blocks as large as they go: neighbours on figures, any places on choices. */
export function blocksOf(part: Part, without: ReadonlySet<number>): readonly Sides[] {
  const { axes, hits } = part;
  const strides = stridesOf(axes);
  const left = Uint8Array.from(hits, (hit, cell) =>
    hit.length === 0 && !without.has(cell) ? 1 : 0,
  );
  const blocks: Sides[] = [];
  for (const cell of hits.keys()) {
    if (left[cell] !== 1) continue;
    const place = placeOf(axes, cell);
    let block: number[] = [cell];
    const sides = axes.map(({ cells }, axis) => {
      const own = place[axis] ?? 0;
      const slice = block;
      const isFree = (at: number): boolean =>
        slice.every((one) => left[one + (at - own) * (strides[axis] ?? 0)] === 1);
      const side = grown(own, cells.length, cells[0]?.range !== undefined, isFree);
      block = side.flatMap((at) => slice.map((one) => one + (at - own) * (strides[axis] ?? 0)));
      return side;
    });
    for (const one of block) left[one] = 0;
    blocks.push(sides);
  }
  return blocks;
}

/** The places beside one that are free as well: in an unbroken run where order means something. */
function grown(
  own: number,
  length: number,
  isOrdered: boolean,
  isFree: (at: number) => boolean,
): readonly number[] {
  if (!isOrdered)
    return Array.from({ length }, (_, at) => at).filter((at) => at === own || isFree(at));
  const side = [own];
  for (let at = own - 1; at >= 0 && isFree(at); at -= 1) side.unshift(at);
  for (let at = own + 1; at < length && isFree(at); at += 1) side.push(at);
  return side;
}

/** How far apart in the numbering two neighbouring cells on each axis are. */
function stridesOf(axes: readonly Axis[]): readonly number[] {
  let stride = 1;
  const found: number[] = [];
  for (const { cells } of [...axes].reverse()) {
    found.unshift(stride);
    stride *= cells.length;
  }
  return found;
}

/** The cells of a block. */
export function cellsOf(axes: readonly Axis[], sides: Sides): readonly number[] {
  const strides = stridesOf(axes);
  return sides.reduce<readonly number[]>(
    (cells, side, axis) =>
      cells.flatMap((cell) => side.map((at) => cell + at * (strides[axis] ?? 0))),
    [0],
  );
}
