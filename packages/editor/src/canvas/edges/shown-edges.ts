import type { Geometry, Point, Rect } from '../layout/geometry.ts';
import { overlaps } from '../layout/geometry.ts';
import type { CanvasEdge } from '../model/canvas-model.ts';

/** The space a line takes up, with room for its label and its arrow head. */
const ROOM = 90;

export type EdgeBounds = ReadonlyMap<string, Rect>;

/** The space every line takes up; computed once for a layout, read at every move of the view. */
export function edgeBounds(geometry: Geometry): EdgeBounds {
  const bounds = new Map<string, Rect>();
  for (const [id, { points }] of geometry.routes) bounds.set(id, around(points));
  return bounds;
}

function around(points: readonly Point[]): Rect {
  let [x0, y0, x1, y1] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const { x, y } of points) {
    x0 = Math.min(x0, x);
    y0 = Math.min(y0, y);
    x1 = Math.max(x1, x);
    y1 = Math.max(y1, y);
  }
  return { x: x0 - ROOM, y: y0 - ROOM, width: x1 - x0 + 2 * ROOM, height: y1 - y0 + 2 * ROOM };
}

/** The lines to draw: those in view, and those asked about. */
export function shownEdges(
  edges: readonly CanvasEdge[],
  bounds: EdgeBounds,
  view: Rect | undefined,
  isAsked: (edge: CanvasEdge) => boolean,
): readonly CanvasEdge[] {
  if (!view) return edges;
  return edges.filter((edge) => {
    const box = bounds.get(edge.id);
    return (box !== undefined && overlaps(box, view)) || isAsked(edge);
  });
}
