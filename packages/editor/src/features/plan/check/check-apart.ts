import type { Finding, Runbook } from '@tocsin/engine';
import { askWorker } from '../../../app/worker/ask-worker.ts';

/** Checks plans that can run, off the main thread, so that drawing goes on meanwhile. */
export const checkWorker = askWorker<Runbook, readonly Finding[]>(
  () => new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' }),
);
