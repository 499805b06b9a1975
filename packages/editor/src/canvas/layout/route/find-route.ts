import type { Point, Rect, Side } from '../geometry.ts';
import { bottom, right } from '../geometry.ts';
import { Heap } from './heap.ts';

/** A place where a line may leave or enter a box, and how unwelcome that is (0 = best). */
export interface Port {
  readonly at: Point;
  readonly side: Side;
  readonly cost: number;
}

/** A straight piece of a line already drawn; others keep off it. */
export interface Segment {
  readonly a: Point;
  readonly b: Point;
}

/** Nearest a line may come to a box, and the distances from boxes at which it prefers to run. */
const CLEAR = 4;
const TRACKS = [6, 16, 28] as const;
const BEND = 46;
const CLOSE = 12;
const OVERLAP = 6;
const CROSS = 24;

const outward: Readonly<Record<Side, Point>> = {
  top: { x: 0, y: -1 },
  right: { x: 1, y: 0 },
  bottom: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
};

const stubOf = (port: Port): Point => ({
  x: port.at.x + outward[port.side].x * TRACKS[0],
  y: port.at.y + outward[port.side].y * TRACKS[0],
});

const isUpright = (side: Side): boolean => side === 'top' || side === 'bottom';

/**
 * The cheapest orthogonal way from one of `starts` to one of `ends` around the obstacles: short, with few
 * bends, off other lines. Undefined where there is none.
 */
export function findRoute(
  starts: readonly Port[],
  ends: readonly Port[],
  obstacles: readonly Rect[],
  drawn: readonly Segment[],
): Point[] | undefined {
  const stubs = [...starts, ...ends].map(stubOf);
  const xs = lines(
    obstacles.flatMap((box) => TRACKS.flatMap((t) => [box.x - t, right(box) + t])),
    stubs.map((p) => p.x),
  );
  const ys = lines(
    obstacles.flatMap((box) => TRACKS.flatMap((t) => [box.y - t, bottom(box) + t])),
    stubs.map((p) => p.y),
  );
  const columns = xs.length;
  const xAt = new Map(xs.map((x, index) => [x, index]));
  const yAt = new Map(ys.map((y, index) => [y, index]));

  // A state is a grid point and the way it was come by (0 = along x, 1 = along y).
  const stateOf = (point: Point, way: number): number =>
    ((yAt.get(point.y) ?? 0) * columns + (xAt.get(point.x) ?? 0)) * 2 + way;
  const pointOf = (state: number): Point => {
    const cell = state >> 1;
    return { x: xs[cell % columns] ?? 0, y: ys[Math.floor(cell / columns)] ?? 0 };
  };

  const cost = new Map<number, number>();
  const from = new Map<number, number>();
  const startOf = new Map<number, Port>();
  const goals = new Map<number, { port: Port; extra: number }>();
  for (const port of ends) {
    const stub = stubOf(port);
    const own = isUpright(port.side) ? 1 : 0;
    goals.set(stateOf(stub, own), { port, extra: port.cost });
    const turned = stateOf(stub, 1 - own);
    if (!goals.has(turned)) goals.set(turned, { port, extra: port.cost + BEND });
  }
  const endStubs = ends.map(stubOf);
  const ahead = (point: Point): number =>
    Math.min(...endStubs.map((end) => Math.abs(end.x - point.x) + Math.abs(end.y - point.y)));

  const frontier = new Heap();
  for (const port of starts) {
    const stub = stubOf(port);
    const state = stateOf(stub, isUpright(port.side) ? 1 : 0);
    if (port.cost >= (cost.get(state) ?? Number.POSITIVE_INFINITY)) continue;
    cost.set(state, port.cost);
    startOf.set(state, port);
    frontier.push(state, port.cost + ahead(stub));
  }

  let best: { state: number; total: number; port: Port } | undefined;
  const closed = new Set<number>();
  while (frontier.size > 0) {
    const state = frontier.pop();
    if (closed.has(state)) continue;
    closed.add(state);
    const soFar = cost.get(state) ?? 0;
    if (best && soFar >= best.total) break;
    const goal = goals.get(state);
    if (goal && (!best || soFar + goal.extra < best.total)) {
      best = { state, total: soFar + goal.extra, port: goal.port };
    }
    const way = state & 1;
    const cell = state >> 1;
    const column = cell % columns;
    const row = Math.floor(cell / columns);
    const here = pointOf(state);
    for (const [dx, dy] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const) {
      const x = xs[column + dx];
      const y = ys[row + dy];
      if (x === undefined || y === undefined) continue;
      const there = { x, y };
      const step = stepCost(here, there, obstacles, drawn);
      if (step === undefined) continue;
      const nextWay = dx === 0 ? 1 : 0;
      const next = ((row + dy) * columns + column + dx) * 2 + nextWay;
      const total = soFar + step + (nextWay === way ? 0 : BEND);
      if (total >= (cost.get(next) ?? Number.POSITIVE_INFINITY)) continue;
      cost.set(next, total);
      from.set(next, state);
      frontier.push(next, total + ahead(there));
    }
  }
  if (!best) return undefined;
  const points: Point[] = [best.port.at, pointOf(best.state)];
  let at = best.state;
  for (let previous = from.get(at); previous !== undefined; previous = from.get(at)) {
    at = previous;
    points.push(pointOf(at));
  }
  const start = startOf.get(at);
  if (start) points.push(start.at);
  return straighten(points.reverse());
}

/** Sorted coordinates without near twins; `exact` ones are kept to the pixel. */
function lines(loose: readonly number[], exact: readonly number[]): number[] {
  const kept = [...new Set(exact)].sort((a, b) => a - b);
  const out = [...kept];
  for (const value of [...loose].sort((a, b) => a - b)) {
    if (!out.some((other) => Math.abs(other - value) < 3)) out.push(value);
  }
  return out.sort((a, b) => a - b);
}

/** Cost of one straight step, or undefined where a box is in the way. */
function stepCost(
  a: Point,
  b: Point,
  obstacles: readonly Rect[],
  drawn: readonly Segment[],
): number | undefined {
  const [x0, x1] = a.x < b.x ? [a.x, b.x] : [b.x, a.x];
  const [y0, y1] = a.y < b.y ? [a.y, b.y] : [b.y, a.y];
  const length = x1 - x0 + (y1 - y0);
  let total = length;
  let isClose = false;
  for (const box of obstacles) {
    if (hits(box, CLEAR, x0, y0, x1, y1)) return undefined;
    isClose ||= hits(box, CLOSE, x0, y0, x1, y1);
  }
  if (isClose) total += length * 0.35;
  const along = y0 === y1;
  for (const segment of drawn) {
    const sx0 = Math.min(segment.a.x, segment.b.x);
    const sx1 = Math.max(segment.a.x, segment.b.x);
    const sy0 = Math.min(segment.a.y, segment.b.y);
    const sy1 = Math.max(segment.a.y, segment.b.y);
    if ((sy0 === sy1) === along) {
      const apart = along ? Math.abs(sy0 - y0) : Math.abs(sx0 - x0);
      if (apart > 7) continue;
      const shared = along
        ? Math.min(sx1, x1) - Math.max(sx0, x0)
        : Math.min(sy1, y1) - Math.max(sy0, y0);
      if (shared > 0) total += shared * OVERLAP;
    } else if (x1 >= sx0 && x0 <= sx1 && y1 >= sy0 && y0 <= sy1) total += CROSS;
  }
  return total;
}

const hits = (box: Rect, by: number, x0: number, y0: number, x1: number, y1: number): boolean =>
  x1 > box.x - by && x0 < right(box) + by && y1 > box.y - by && y0 < bottom(box) + by;

/** Drops points in the middle of a straight run. */
function straighten(points: readonly Point[]): Point[] {
  const out: Point[] = [];
  for (const point of points) {
    const last = out.at(-1);
    if (last && last.x === point.x && last.y === point.y) continue;
    const before = out.at(-2);
    const inLine =
      before &&
      last &&
      ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y));
    if (inLine) out[out.length - 1] = point;
    else out.push(point);
  }
  return out;
}
