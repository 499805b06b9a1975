import type { Viewport } from '@xyflow/react';
import { getViewportForBounds } from '@xyflow/react';
import { FIT } from './canvas-controls.tsx';
import type { Rect, Size } from './layout/geometry.ts';
import { lodOf } from './lod.ts';

export const ZOOM = { min: 0.06, max: 2 } as const;

/** Near enough to read a card, far enough for two phases beside each other. */
const READABLE = 0.6;
/** Screen pixels left free beside the chart, and above it for the tools. */
const MARGIN = { x: 24, y: 72 };

/**
 * How a chart is looked at first, on a canvas of this size in screen pixels: whole; where its names could not be
 * read then, at its beginning.
 */
export function openingView(chart: Rect, beginning: Rect | undefined, canvas: Size): Viewport {
  const { width, height } = canvas;
  const whole = getViewportForBounds(chart, width, height, ZOOM.min, FIT.maxZoom, FIT.padding);
  if (!beginning || lodOf(whole.zoom) !== 'far') return whole;
  return {
    x: MARGIN.x - beginning.x * READABLE,
    y: MARGIN.y - beginning.y * READABLE,
    zoom: READABLE,
  };
}
