import type { Point, Rect } from '../layout/geometry.ts';
import { movedBy } from '../layout/geometry.ts';
import type { GapMark } from './spacing.ts';
import { gapMarks, spacingBy } from './spacing.ts';

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
  readonly gaps: readonly GapMark[];
}

interface Near {
  readonly by: number;
  readonly at: number;
  readonly other: Rect;
}

/**
 * Draws a box to the edges and centres of its siblings, or to where its gaps equal others on its line, where it is
 * within `reach` of one; the nearest wins, on each axis for itself.
 */
export function snap(box: Rect, siblings: readonly Rect[], reach: number): Snapped {
  const x = onAxis(box, siblings, reach, 'x');
  // What stands on one line with it is seen from where it comes to stand.
  const y = onAxis(movedBy(box, { x: x.by, y: 0 }), siblings, reach, 'y');
  const by = { x: x.by, y: y.by };
  const moved = movedBy(box, by);
  const guides: Guide[] = [];
  if (x.line) {
    const { from, to } = span(moved.y, moved.height, x.line.other.y, x.line.other.height);
    guides.push({ axis: 'x', at: x.line.at, from, to });
  }
  if (y.line) {
    const { from, to } = span(moved.x, moved.width, y.line.other.x, y.line.other.width);
    guides.push({ axis: 'y', at: y.line.at, from, to });
  }
  const gaps = [...gapMarks(moved, siblings, 'x'), ...gapMarks(moved, siblings, 'y')];
  return { by, guides, gaps };
}

/** Where there is neither a line nor a gap to be drawn to, it stays where it is. */
function onAxis(box: Rect, siblings: readonly Rect[], reach: number, axis: 'x' | 'y') {
  const line = nearest(box, siblings, reach, axis === 'x' ? linesX : linesY);
  const gap = spacingBy(box, siblings, reach, axis);
  if (gap !== undefined && (!line || Math.abs(gap) < Math.abs(line.by) - SAME_PLACE))
    return { by: gap, line: undefined };
  return { by: line?.by ?? 0, line };
}

/** A line is worth more than a gap that is hardly nearer. */
const SAME_PLACE = 0.5;

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
