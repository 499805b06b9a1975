import type { Geometry } from '../layout/geometry.ts';
import type { CanvasModel } from '../model/canvas-model.ts';
import { isFrame } from '../model/is-frame.ts';

/** Boxes that look the same from far off, as one outline. */
export interface FarCards {
  readonly tint: number | undefined;
  readonly critical: boolean;
  readonly status: string | undefined;
  /** SVG path data of all of them, chart coordinates. */
  readonly path: string;
}

/** From how many cards on a chart seen from far off is drawn as plain boxes: so many as elements would stutter. */
const MANY = 400;

export const hasManyCards = (model: CanvasModel): boolean => model.nodes.size > MANY;

/** Every card of a chart by its look; `statusOf` tells how a run stands there. */
export function farCards(
  model: CanvasModel,
  geometry: Geometry,
  statusOf: (id: string) => string | undefined,
): readonly FarCards[] {
  const looks = new Map<string, Omit<FarCards, 'path'> & { readonly parts: string[] }>();
  for (const node of model.nodes.values()) {
    const box = geometry.boxes.get(node.id);
    if (!box || isFrame(node)) continue;
    const { tint, critical } = node;
    const status = statusOf(node.id);
    const key = `${tint} ${critical} ${status}`;
    const look = looks.get(key) ?? { tint, critical, status, parts: [] };
    looks.set(key, look);
    look.parts.push(`M${box.x} ${box.y}h${box.width}v${box.height}h${-box.width}z`);
  }
  return [...looks.values()].map(({ parts, ...look }) => ({ ...look, path: parts.join('') }));
}
