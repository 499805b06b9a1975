import type { Clock } from '../ports/clock.ts';

/** A clock that a test moves by hand. */
export interface FakeClock extends Clock {
  /** Lets time pass and calls what falls due, in order; waits for what the calls set going. */
  pass(ms: number): Promise<void>;
  /** Moves the wall clock alone, as a person or a time service does. */
  jump(ms: number): void;
  /** The delays asked for so far. */
  readonly asked: readonly number[];
}

/** Lets everything that only waits for promises and the next turn of the loop happen. */
export const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

export function createFakeClock(startAt: number): FakeClock {
  let wall = startAt;
  let steady = 0;
  let calls: { at: number; call: () => void }[] = [];
  const asked: number[] = [];

  return {
    asked,
    now: () => wall,
    steadyNow: () => steady,
    after(ms, call) {
      asked.push(ms);
      const mine = { at: steady + ms, call };
      calls.push(mine);
      return () => {
        calls = calls.filter((one) => one !== mine);
      };
    },
    async pass(ms) {
      const until = steady + ms;
      for (;;) {
        await settled();
        const next = calls.filter((one) => one.at <= until).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        calls = calls.filter((one) => one !== next);
        wall += next.at - steady;
        steady = next.at;
        next.call();
      }
      wall += until - steady;
      steady = until;
      await settled();
    },
    jump(ms) {
      wall += ms;
    },
  };
}
