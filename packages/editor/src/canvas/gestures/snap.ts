import type { Point, Rect } from '../layout/geometry.ts';

/** A thin line that shows with what a box lines up. */
export interface Guide {
  readonly axis: 'x' | 'y';
  /** Where it crosses its axis. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Snapped {
  readonly by: Point;
  readonly guides: readonly Guide[];
}

interface Near {
  readonly by: number;
  readonly at: number;
  readonly other: Rect;
}

/** Draws a box to the edges and centres of its siblings where it is within `reach` of one; the nearest wins. */
export function snap(box: Rect, siblings: readonly Rect[], reach: number): Snapped {
  const x = nearest(box, siblings, reach, linesX);
  const y = nearest(box, siblings, reach, linesY);
  const by = { x: x?.by ?? 0, y: y?.by ?? 0 };
  const moved = { ...box, x: box.x + by.x, y: box.y + by.y };
  const guides: Guide[] = [];
  if (x) {
    const { from, to } = span(moved.y, moved.height, x.other.y, x.other.height);
    guides.push({ axis: 'x', at: x.at, from, to });
  }
  if (y) {
    const { from, to } = span(moved.x, moved.width, y.other.x, y.other.width);
    guides.push({ axis: 'y', at: y.at, from, to });
  }
  return { by, guides };
}

/** Both edges, and between them the centre. */
const MIDDLE = 1;
const linesX = ({ x, width }: Rect): readonly number[] => [x, x + width / 2, x + width];
const linesY = ({ y, height }: Rect): readonly number[] => [y, y + height / 2, y + height];

function nearest(
  box: Rect,
  siblings: readonly Rect[],
  reach: number,
  lines: (rect: Rect) => readonly number[],
): Near | undefined {
  let best: Near | undefined;
  const own = lines(box);
  for (const other of siblings) {
    lines(other).forEach((at, there) => {
      own.forEach((mine, here) => {
        // A centre lines up with centres only, or everything would line up with something.
        if ((here === MIDDLE) !== (there === MIDDLE) && box.width > 0) return;
        const by = at - mine;
        const isNear = Math.abs(by) <= reach;
        if (isNear && (!best || Math.abs(by) < Math.abs(best.by))) best = { by, at, other };
      });
    });
  }
  return best;
}

const span = (a: number, aLength: number, b: number, bLength: number) => ({
  from: Math.min(a, b),
  to: Math.max(a + aLength, b + bLength),
});
