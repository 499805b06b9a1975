import type { Geometry, Rect } from './layout/geometry.ts';
import { centre } from './layout/geometry.ts';
import type { CanvasModel } from './model/canvas-model.ts';

export type Direction = 'up' | 'right' | 'down' | 'left';

/**
 * The node an arrow key leads to: from a card the nearest card that way, from a container the nearest
 * of its siblings. Undefined at the edge of the chart.
 */
export function neighbour(
  model: CanvasModel,
  geometry: Geometry,
  from: string,
  direction: Direction,
): string | undefined {
  const start = model.nodes.get(from);
  const box = geometry.boxes.get(from);
  if (!start || !box) return undefined;
  const isCard = start.children.length === 0;
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const node of model.nodes.values()) {
    if (node.id === from) continue;
    const fits = isCard ? node.children.length === 0 : node.parent === start.parent;
    const other = fits ? geometry.boxes.get(node.id) : undefined;
    const away = other && distance(box, other, direction);
    if (away !== undefined && away < least) {
      least = away;
      best = node.id;
    }
  }
  return best;
}

/** How far off a box lies in one direction, sideways counting double; undefined if it lies another way. */
function distance(from: Rect, to: Rect, direction: Direction): number | undefined {
  const a = centre(from);
  const b = centre(to);
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const [ahead, aside] =
    direction === 'left' || direction === 'right'
      ? [direction === 'right' ? dx : -dx, Math.abs(dy)]
      : [direction === 'down' ? dy : -dy, Math.abs(dx)];
  if (ahead <= 1 || aside > ahead * 4) return undefined;
  return ahead + aside * 2;
}
