import type { FitViewOptions, Viewport } from '@xyflow/react';
import { FIT } from './canvas-controls.tsx';
import type { Rect } from './layout/geometry.ts';
import { lodOf } from './lod.ts';

/** Near enough to read a card, far enough for two phases beside each other. */
const READABLE = 0.6;
/** Screen pixels left free beside the chart, and above it for the tools. */
const MARGIN = { x: 24, y: 72 };

/** What of React Flow moves the view. */
interface View {
  fitView(options: FitViewOptions): Promise<boolean>;
  getZoom(): number;
  setViewport(to: Viewport): Promise<boolean>;
}

/** Looks at a chart whole; where its names could not be read then, at its beginning. Settles once it is in view. */
export async function openView(flow: View, beginning: Rect | undefined): Promise<void> {
  await flow.fitView({ ...FIT, duration: 0 });
  if (!beginning || lodOf(flow.getZoom()) !== 'far') return;
  const { x, y } = beginning;
  await flow.setViewport({
    x: MARGIN.x - x * READABLE,
    y: MARGIN.y - y * READABLE,
    zoom: READABLE,
  });
}
