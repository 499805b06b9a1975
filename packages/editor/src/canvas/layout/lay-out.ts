import type { Box } from '@tocsin/engine';
import type { CanvasModel } from '../model/canvas-model.ts';
import type { Geometry } from './geometry.ts';
import { layoutWorker } from './layout-apart.ts';
import type { LayoutOrder } from './layout-worker.ts';

interface Ordered extends Omit<LayoutOrder, 'model'> {
  readonly geometry: Promise<Geometry>;
}

/** The last order for each model; a model is dropped with the document it is of. */
const last = new WeakMap<CanvasModel, Ordered>();
const NOTHING: Readonly<Record<string, Box>> = {};

/** Where everything of a chart goes; the same order is worked out once. Refused with what the layout threw. */
export function layOut(
  model: CanvasModel,
  placed: Readonly<Record<string, Box>> = NOTHING,
  forRun = false,
): Promise<Geometry> {
  const known = last.get(model);
  if (known?.placed === placed && known.forRun === forRun) return known.geometry;
  const geometry = layoutWorker.ask({ model, placed, forRun });
  last.set(model, { placed, forRun, geometry });
  // What failed may be tried again.
  geometry.catch(() => last.delete(model));
  return geometry;
}
