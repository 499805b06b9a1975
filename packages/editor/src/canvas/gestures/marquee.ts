import type { Geometry, Point, Rect } from '../layout/geometry.ts';
import { bottom, overlaps, right } from '../layout/geometry.ts';
import type { CanvasModel } from '../model/canvas-model.ts';
import { isFrame } from '../model/is-frame.ts';

/** The box with two points in opposite corners. */
export const boxBetween = (a: Point, b: Point): Rect => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});

/** What a marquee picks: cards it touches, and frames that lie in it whole (then not what they hold besides). */
export function pickedBy(
  model: CanvasModel,
  { boxes }: Geometry,
  marquee: Rect,
): readonly string[] {
  const picked: string[] = [];
  const visit = (id: string): void => {
    const node = model.nodes.get(id);
    const box = boxes.get(id);
    if (!node || !box || !overlaps(box, marquee)) return;
    if (!isFrame(node) || holds(marquee, box)) picked.push(id);
    else node.children.forEach(visit);
  };
  model.roots.forEach(visit);
  return picked;
}

const holds = (outer: Rect, inner: Rect): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  right(inner) <= right(outer) &&
  bottom(inner) <= bottom(outer);
