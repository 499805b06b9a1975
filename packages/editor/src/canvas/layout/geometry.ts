/** Plain shapes in chart coordinates: pixels at zoom 1, x to the right, y down. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Rect extends Point, Size {}

export type Side = 'top' | 'right' | 'bottom' | 'left';

/** An edge's way over the chart: corners of a polyline whose ends lie on the two boxes. */
export interface EdgeRoute {
  readonly points: readonly Point[];
  /** Where its label stands (centre), if it has one. */
  readonly labelAt: Point | undefined;
}

/** Where everything is. `boxes` are absolute. */
export interface Geometry {
  readonly boxes: ReadonlyMap<string, Rect>;
  readonly routes: ReadonlyMap<string, EdgeRoute>;
  readonly bounds: Rect;
}

export const right = (rect: Rect): number => rect.x + rect.width;
export const bottom = (rect: Rect): number => rect.y + rect.height;
export const overlaps = (a: Rect, b: Rect): boolean =>
  a.x < right(b) && right(a) > b.x && a.y < bottom(b) && bottom(a) > b.y;
export const movedBy = (rect: Rect, by: Point): Rect => ({
  ...rect,
  x: rect.x + by.x,
  y: rect.y + by.y,
});
export const centre = (rect: Rect): Point => ({
  x: rect.x + rect.width / 2,
  y: rect.y + rect.height / 2,
});

/** The middle of one side. */
export function sidePoint(rect: Rect, side: Side): Point {
  const { x, y } = centre(rect);
  if (side === 'top') return { x, y: rect.y };
  if (side === 'bottom') return { x, y: bottom(rect) };
  return side === 'left' ? { x: rect.x, y } : { x: right(rect), y };
}

export function union(rects: Iterable<Rect>): Rect {
  let [x0, y0, x1, y1] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const rect of rects) {
    x0 = Math.min(x0, rect.x);
    y0 = Math.min(y0, rect.y);
    x1 = Math.max(x1, right(rect));
    y1 = Math.max(y1, bottom(rect));
  }
  return x0 > x1
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
}
