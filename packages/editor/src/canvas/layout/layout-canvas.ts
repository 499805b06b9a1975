import type { CanvasModel } from '../model/canvas-model.ts';
import type { ArrangeOptions } from './arrange.ts';
import { arrange } from './arrange.ts';
import type { EdgeRoute, Geometry, Rect } from './geometry.ts';
import { union } from './geometry.ts';
import { routeEdges } from './route/route-edges.ts';

/** Where every box and line of a chart goes. The same model and options give the same geometry. */
export async function layoutCanvas(model: CanvasModel, options: ArrangeOptions): Promise<Geometry> {
  const arrangement = await arrange(model, options);
  const boxes = new Map<string, Rect>();
  const place = (id: string, x: number, y: number): void => {
    const rect = arrangement.places.get(id);
    if (!rect) return;
    const at = { ...rect, x: x + rect.x, y: y + rect.y };
    boxes.set(id, at);
    for (const child of model.nodes.get(id)?.children ?? []) place(child, at.x, at.y);
  };
  for (const id of model.roots) place(id, 0, 0);

  const inside = new Map<string, EdgeRoute>();
  for (const [id, { within, route }] of arrangement.routes) {
    const origin = within === undefined ? undefined : boxes.get(within);
    const { x, y } = origin ?? { x: 0, y: 0 };
    inside.set(id, {
      points: route.points.map((point) => ({ x: point.x + x, y: point.y + y })),
      labelAt: route.labelAt && { x: route.labelAt.x + x, y: route.labelAt.y + y },
    });
  }
  const routes = routeEdges(model, boxes, inside, options.forRun);
  return { boxes, routes, bounds: union(boxes.values()) };
}
