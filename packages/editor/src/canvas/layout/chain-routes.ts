import type { EdgeRoute, Point, Rect } from './geometry.ts';
import { bottom, centre, right } from './geometry.ts';

/** The straight line between two cards, or a line through the gap between rows where the second begins a new one. */
export function rowRoute(from: Rect, to: Rect, gap: Point): EdgeRoute {
  if (to.x >= right(from)) {
    const y = sharedY(from, to);
    return {
      points: [
        { x: right(from), y },
        { x: to.x, y },
      ],
      labelAt: { x: (right(from) + to.x) / 2, y },
    };
  }
  const outX = right(from) + gap.x / 2;
  const betweenY = to.y - gap.y / 2;
  const inX = to.x - gap.x / 2;
  const startY = centre(from).y;
  const endY = centre(to).y;
  return {
    points: [
      { x: right(from), y: startY },
      { x: outX, y: startY },
      { x: outX, y: betweenY },
      { x: inX, y: betweenY },
      { x: inX, y: endY },
      { x: to.x, y: endY },
    ],
    labelAt: { x: (outX + inX) / 2, y: betweenY },
  };
}

/** A height both sides have in common, so that the line stays straight. */
function sharedY(from: Rect, to: Rect): number {
  const top = Math.max(from.y, to.y);
  const low = Math.min(bottom(from), bottom(to));
  return low > top ? (top + low) / 2 : centre(from).y;
}

export function columnRoute(from: Rect, to: Rect): EdgeRoute {
  const x = centre(to).x;
  return {
    points: [
      { x, y: bottom(from) },
      { x, y: to.y },
    ],
    labelAt: { x, y: (bottom(from) + to.y) / 2 },
  };
}
