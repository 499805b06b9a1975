import ELK from 'elkjs/lib/elk-api.js';
import workerUrl from 'elkjs/lib/elk-worker.min.js?url';
import { elkLayered } from './elk-layered.ts';
import type { LayeredLayout } from './layered-port.ts';

let shared: LayeredLayout | undefined;

/** The browser's layered layout: one ELK worker for the whole app, started on first use. */
export function workerLayered(): LayeredLayout {
  shared ??= elkLayered(new ELK({ workerFactory: () => new Worker(workerUrl) }));
  return shared;
}
