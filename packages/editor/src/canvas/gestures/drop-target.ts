import type { Geometry, Point, Rect } from '../layout/geometry.ts';
import { bottom, centre, right } from '../layout/geometry.ts';
import type { CanvasModel } from '../model/canvas-model.ts';
import { frameAt } from './hit.ts';
import { withInside } from './outermost.ts';

/** Where something let go of now would come to stand. */
export interface DropTarget {
  readonly into: string | null;
  /** Its place among the container's children, counted with what is being moved taken out. */
  readonly index: number;
  /** The gap it goes into, as a line to draw; undefined where the container is empty. */
  readonly bar: Bar | undefined;
  /** The container's box; undefined at the top. */
  readonly frame: Rect | undefined;
  /** It stands there already. */
  readonly isHere: boolean;
}

export interface Bar {
  readonly from: Point;
  readonly to: Point;
}

/** How far a bar stands off a box that has no neighbour on that side. */
const OFF = 9;
/** Neighbours further apart than this do not share one gap. */
const WIDEST_GAP = 90;

/**
 * The gap nearest to a point, in the innermost container there that may hold what is moved: over a container that
 * may not, the gap is one beside it, in the container around it. Undefined where nothing around may hold it.
 */
export function dropAt(
  model: CanvasModel,
  geometry: Geometry,
  point: Point,
  moving: readonly string[],
  mayHold: (container: string | null) => boolean,
): DropTarget | undefined {
  const away = withInside(model, moving);
  let into = frameAt(model, geometry, point, away);
  while (!mayHold(into)) {
    if (into === null) return undefined;
    into = model.nodes.get(into)?.parent ?? null;
  }
  return gapIn(model, geometry, point, moving, into);
}

function gapIn(
  model: CanvasModel,
  { boxes }: Geometry,
  point: Point,
  moving: readonly string[],
  into: string | null,
): DropTarget {
  const all = childrenOf(model, into);
  const left = all.filter((id) => !moving.includes(id));
  const frame = into === null ? undefined : boxes.get(into);
  const rects = left.map((id) => boxes.get(id));
  const nearest = nearestOf(rects, point);
  const box = rects[nearest];
  if (!box) return { into, index: 0, bar: undefined, frame, isHere: all.length > 0 };
  const axis = axisAt(rects, nearest, model, into);
  const middle = centre(box);
  const isBefore = axis === 'x' ? point.x < middle.x : point.y < middle.y;
  const index = isBefore ? nearest : nearest + 1;
  const bar = barAt(box, rects[isBefore ? nearest - 1 : nearest + 1], axis, isBefore);
  const after = [...left.slice(0, index), ...moving, ...left.slice(index)];
  return { into, index, bar, frame, isHere: isSameOrder(all, after) };
}

export const childrenOf = (model: CanvasModel, into: string | null): readonly string[] =>
  into === null ? model.roots : (model.nodes.get(into)?.children ?? []);

const isSameOrder = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, index) => id === b[index]);

function nearestOf(rects: readonly (Rect | undefined)[], point: Point): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  rects.forEach((rect, index) => {
    if (!rect) return;
    const dx = Math.max(rect.x - point.x, 0, point.x - right(rect));
    const dy = Math.max(rect.y - point.y, 0, point.y - bottom(rect));
    const away = Math.hypot(dx, dy);
    if (away < least) {
      least = away;
      best = index;
    }
  });
  return best;
}

/** Whether boxes follow one another sideways or downwards where this one stands. */
function axisAt(
  rects: readonly (Rect | undefined)[],
  index: number,
  model: CanvasModel,
  into: string | null,
): 'x' | 'y' {
  const box = rects[index];
  const around = [rects[index - 1], rects[index + 1]].filter((rect) => rect !== undefined);
  if (box && around.some((rect) => isBeside(box, rect))) return 'x';
  if (around.length > 0) return 'y';
  return into === null || model.nodes.get(into)?.kind === 'lane' ? 'x' : 'y';
}

function isBeside(a: Rect, b: Rect): boolean {
  const overlap = Math.min(bottom(a), bottom(b)) - Math.max(a.y, b.y);
  const isApart = right(a) <= b.x || right(b) <= a.x;
  return isApart && overlap > Math.min(a.height, b.height) / 2;
}

function barAt(box: Rect, other: Rect | undefined, axis: 'x' | 'y', isBefore: boolean): Bar {
  const [start, end] = axis === 'x' ? [box.x, right(box)] : [box.y, bottom(box)];
  const facing =
    other &&
    (axis === 'x' ? (isBefore ? right(other) : other.x) : isBefore ? bottom(other) : other.y);
  const edge = isBefore ? start : end;
  const gap = facing === undefined ? undefined : isBefore ? edge - facing : facing - edge;
  const isShared = gap !== undefined && gap >= 0 && gap < WIDEST_GAP;
  const off = isShared ? gap / 2 : OFF;
  const at = isBefore ? edge - off : edge + off;
  return axis === 'x'
    ? { from: { x: at, y: box.y }, to: { x: at, y: bottom(box) } }
    : { from: { x: box.x, y: at }, to: { x: right(box), y: at } };
}
