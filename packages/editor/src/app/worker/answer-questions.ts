import type { Answer, Question } from './ask-worker.ts';

/** Makes this worker answer every question it is asked; what the answer throws goes to whoever asked. */
export function answerQuestions<Q, A>(answer: (question: Q) => A | Promise<A>): void {
  const reply = (message: Answer<A>): void => postMessage(message);
  addEventListener('message', ({ data }: MessageEvent<Question<Q>>) => {
    const { id, question } = data;
    Promise.resolve(question)
      .then(answer)
      .then(
        (value) => reply({ id, answer: value }),
        (error: unknown) =>
          reply({ id, error: error instanceof Error ? error.message : String(error) }),
      );
  });
}
