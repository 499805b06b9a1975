import type { Point } from '../layout/geometry.ts';

/** SVG path of a polyline with rounded corners. */
export function roundedPath(points: readonly Point[], radius = 9): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let path = `M${first.x} ${first.y}`;
  let before = first;
  rest.forEach((point, index) => {
    const next = rest[index + 1];
    if (!next) {
      path += `L${point.x} ${point.y}`;
      return;
    }
    const r = Math.min(radius, distance(before, point) / 2, distance(point, next) / 2);
    const into = towards(point, before, r);
    const out = towards(point, next, r);
    path += `L${into.x} ${into.y}Q${point.x} ${point.y} ${out.x} ${out.y}`;
    before = point;
  });
  return path;
}

/** SVG path of a polyline with its corners as they are. */
export const plainPath = (points: readonly Point[]): string =>
  points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

function towards(from: Point, to: Point, by: number): Point {
  const length = distance(from, to) || 1;
  return {
    x: from.x + ((to.x - from.x) * by) / length,
    y: from.y + ((to.y - from.y) * by) / length,
  };
}
