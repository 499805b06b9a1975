import { askWorker } from '../../../app/worker/ask-worker.ts';
import type { CheckAnswer, CheckQuestion } from './plan-check.ts';

/** Checks plans that can run, off the main thread, so that drawing goes on meanwhile. */
export const checkWorker = askWorker<CheckQuestion, CheckAnswer>(
  () => new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' }),
);
