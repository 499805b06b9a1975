/** What is sent to a worker that answers questions. */
export interface Question<Q> {
  readonly id: number;
  readonly question: Q;
}

export type Answer<A> =
  | { readonly id: number; readonly answer: A }
  | { readonly id: number; readonly error: string };

/** A worker as whoever asks it sees it. */
export interface AskedWorker<Q, A> {
  ask(question: Q): Promise<A>;
  /** Starts it ahead of the first question, which would start it too. */
  prepare(): void;
}

/**
 * Asks a worker, started once and kept. A question is refused with what the worker threw, or with why it could not be
 * started; the next one then starts another.
 */
export function askWorker<Q, A>(start: () => Worker): AskedWorker<Q, A> {
  const waiting = new Map<number, PromiseWithResolvers<A>>();
  let worker: Worker | undefined;
  let last = 0;
  const started = (): Worker => {
    const made = start();
    made.addEventListener('message', ({ data }: MessageEvent<Answer<A>>) => {
      const one = waiting.get(data.id);
      waiting.delete(data.id);
      if ('answer' in data) one?.resolve(data.answer);
      else one?.reject(new Error(data.error));
    });
    made.addEventListener('error', (event) => {
      for (const one of waiting.values()) one.reject(new Error(event.message));
      waiting.clear();
      worker = undefined;
    });
    return made;
  };
  const running = (): Worker => {
    worker ??= started();
    return worker;
  };
  return {
    prepare: () => {
      running();
    },
    ask: (question) => {
      last += 1;
      const asked = Promise.withResolvers<A>();
      waiting.set(last, asked);
      running().postMessage({ id: last, question } satisfies Question<Q>);
      return asked.promise;
    },
  };
}
