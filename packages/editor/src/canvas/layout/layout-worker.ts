import type { Box } from '@tocsin/engine';
import type { CanvasModel } from '../model/canvas-model.ts';
import { workerLayered } from './elk-worker.ts';
import type { Geometry } from './geometry.ts';
import { layoutCanvas } from './layout-canvas.ts';

/** Runs in a worker: arranges charts and routes their lines. ELK has a worker of its own below this one. */

export interface LayoutOrder {
  readonly model: CanvasModel;
  readonly placed: Readonly<Record<string, Box>>;
  readonly forRun: boolean;
}

export type LayoutAnswer =
  | { readonly id: number; readonly geometry: Geometry }
  | { readonly id: number; readonly error: string };

const answer = (message: LayoutAnswer): void => postMessage(message);

addEventListener(
  'message',
  ({ data }: MessageEvent<{ readonly id: number; readonly order: LayoutOrder }>) => {
    const { id, order } = data;
    const { model, placed, forRun } = order;
    layoutCanvas(model, { layered: workerLayered(), placed, forRun }).then(
      (geometry) => answer({ id, geometry }),
      (error: unknown) =>
        answer({ id, error: error instanceof Error ? error.message : String(error) }),
    );
  },
);
