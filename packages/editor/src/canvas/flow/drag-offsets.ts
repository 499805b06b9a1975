import type { Point } from '../layout/geometry.ts';
import type { CanvasFlowNode } from './to-flow.ts';

/** How far each node has been dragged from where the layout put it, its containers' drags included. */
export function dragOffsets(
  laid: readonly CanvasFlowNode[],
  dragged: readonly CanvasFlowNode[],
): ReadonlyMap<string, Point> {
  const offsets = new Map<string, Point>();
  if (laid === dragged) return offsets;
  laid.forEach((before, index) => {
    const now = dragged[index];
    if (!now) return;
    const own = { x: now.position.x - before.position.x, y: now.position.y - before.position.y };
    const outer = before.parentId === undefined ? undefined : offsets.get(before.parentId);
    const total = { x: own.x + (outer?.x ?? 0), y: own.y + (outer?.y ?? 0) };
    if (total.x !== 0 || total.y !== 0) offsets.set(before.id, total);
  });
  return offsets;
}
