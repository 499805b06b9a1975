import { askWorker } from '../../app/worker/ask-worker.ts';
import type { Geometry } from './geometry.ts';
import type { LayoutOrder } from './layout-worker.ts';

/** Lays charts out off the main thread, so that drawing goes on meanwhile; one worker for the whole app. */
export const layoutWorker = askWorker<LayoutOrder, Geometry>(
  () => new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' }),
);
