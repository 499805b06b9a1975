import type { Geometry, Point, Rect } from '../layout/geometry.ts';
import { bottom, right } from '../layout/geometry.ts';
import { FRAME } from '../layout/metrics.ts';
import type { CanvasModel, CanvasNode } from '../model/canvas-model.ts';
import { isFrame } from '../model/is-frame.ts';

export const contains = (rect: Rect, { x, y }: Point): boolean =>
  x >= rect.x && x <= right(rect) && y >= rect.y && y <= bottom(rect);

/** The innermost node at a point, nodes of `except` and all in them left out. Costs one container's children a level. */
export function nodeAt(
  model: CanvasModel,
  { boxes }: Geometry,
  point: Point,
  except: ReadonlySet<string> = NOBODY,
): CanvasNode | undefined {
  let found: CanvasNode | undefined;
  let candidates = model.roots;
  for (;;) {
    // What is drawn later lies above what is drawn before.
    const hit = candidates.findLast((id) => {
      const box = except.has(id) ? undefined : boxes.get(id);
      return box !== undefined && contains(box, point);
    });
    const node = hit === undefined ? undefined : model.nodes.get(hit);
    if (!node) return found;
    found = node;
    if (!isFrame(node)) return found;
    candidates = node.children;
  }
}

/** The innermost frame at a point; null is the ground all top states lie on. */
export function frameAt(
  model: CanvasModel,
  geometry: Geometry,
  point: Point,
  except?: ReadonlySet<string>,
): string | null {
  const node = nodeAt(model, geometry, point, except);
  if (!node) return null;
  return isFrame(node) ? node.id : (node.parent ?? null);
}

/** The part of a frame that stands for the frame itself: its head, or a lane's strip. */
export function headOf(node: CanvasNode, box: Rect): Rect {
  if (node.kind === 'lane') return { ...box, width: Math.min(box.width, FRAME.laneStrip) };
  const height = node.kind === 'phase' ? FRAME.phaseHead : FRAME.compoundHead;
  return { ...box, height: Math.min(box.height, height) };
}

/** The node a point stands for: a card, or a frame where it is on the frame's head; undefined on bare ground. */
export function nodeMeantAt(
  model: CanvasModel,
  geometry: Geometry,
  point: Point,
): CanvasNode | undefined {
  const node = nodeAt(model, geometry, point);
  const box = node && geometry.boxes.get(node.id);
  if (!node || !box) return undefined;
  return !isFrame(node) || contains(headOf(node, box), point) ? node : undefined;
}

const NOBODY: ReadonlySet<string> = new Set();
