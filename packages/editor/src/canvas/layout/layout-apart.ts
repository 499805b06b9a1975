import type { Geometry } from './geometry.ts';
import type { LayoutAnswer, LayoutOrder } from './layout-worker.ts';

type Waiting = Pick<PromiseWithResolvers<Geometry>, 'resolve' | 'reject'>;

let worker: Worker | undefined;
const waiting = new Map<number, Waiting>();
let last = 0;

/** Lays a chart out off the main thread, so that drawing goes on meanwhile; one worker for the whole app. */
export function layoutApart(order: LayoutOrder): Promise<Geometry> {
  worker ??= start();
  last += 1;
  const { promise, resolve, reject } = Promise.withResolvers<Geometry>();
  waiting.set(last, { resolve, reject });
  worker.postMessage({ id: last, order });
  return promise;
}

function start(): Worker {
  const started = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<LayoutAnswer>) => {
    const one = waiting.get(data.id);
    waiting.delete(data.id);
    if ('geometry' in data) one?.resolve(data.geometry);
    else one?.reject(new Error(data.error));
  });
  started.addEventListener('error', (event) => {
    // A worker that could not start answers nobody; the next chart starts another.
    for (const one of waiting.values()) one.reject(new Error(event.message));
    waiting.clear();
    worker = undefined;
  });
  return started;
}
