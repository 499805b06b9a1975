import type { Box } from '@tocsin/engine';
import { answerQuestions } from '../../app/worker/answer-questions.ts';
import type { CanvasModel } from '../model/canvas-model.ts';
import { workerLayered } from './elk-worker.ts';
import { layoutCanvas } from './layout-canvas.ts';

/** Runs in a worker: arranges charts and routes their lines. ELK has a worker of its own below this one. */

export interface LayoutOrder {
  readonly model: CanvasModel;
  readonly placed: Readonly<Record<string, Box>>;
  readonly forRun: boolean;
}

// ELK takes a while to load: it does so while the first chart is on its way here.
workerLayered();

answerQuestions(({ model, placed, forRun }: LayoutOrder) =>
  layoutCanvas(model, { layered: workerLayered(), placed, forRun }),
);
