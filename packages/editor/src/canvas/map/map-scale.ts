import type { Point, Rect, Size } from '../layout/geometry.ts';
import { bottom, right } from '../layout/geometry.ts';

/** How a chart lies on its overview map: map pixels = chart pixels × scale + offset. */
export interface MapScale extends Point {
  readonly scale: number;
}

/** Pixels left free around the chart. */
const MARGIN = 6;
/** The least a part of the chart is marked by, in map pixels. */
const LEAST = 5;

/** A chart drawn as large as its map allows, in the middle of it. */
export function mapScale(chart: Rect, map: Size): MapScale {
  const scale = Math.min(
    (map.width - 2 * MARGIN) / Math.max(chart.width, 1),
    (map.height - 2 * MARGIN) / Math.max(chart.height, 1),
  );
  return {
    scale,
    x: map.width / 2 - (chart.x + chart.width / 2) * scale,
    y: map.height / 2 - (chart.y + chart.height / 2) * scale,
  };
}

/** The point of the chart under a point of the map. */
export const onChart = ({ x, y }: Point, at: MapScale): Point => ({
  x: (x - at.x) / at.scale,
  y: (y - at.y) / at.scale,
});

/** Where a part of the chart lies on the map; what lies beside the map shows as a strip at its border. */
export function onMap(part: Rect, at: MapScale, map: Size): Rect {
  const [x, width] = within(part.x * at.scale + at.x, right(part) * at.scale + at.x, map.width);
  const [y, height] = within(part.y * at.scale + at.y, bottom(part) * at.scale + at.y, map.height);
  return { x, y, width, height };
}

function within(from: number, to: number, length: number): [from: number, length: number] {
  const start = Math.min(Math.max(from, 0), length - LEAST);
  const end = Math.max(Math.min(to, length), start + LEAST);
  return [start, end - start];
}
