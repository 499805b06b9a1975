import type { Instant } from '@tocsin/engine';

/** The passing of time, as the runner needs it. */
export interface Clock {
  /** Wall clock, ms since the epoch; may jump. */
  now(): Instant;
  /** A clock that never jumps, ms since some moment of its own. */
  steadyNow(): number;
  /** Calls back once after that many ms, possibly a little early; the returned function calls it off. */
  after(ms: number, call: () => void): () => void;
}

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  steadyNow: () => performance.now(),
  after(ms, call) {
    const handle = setTimeout(call, ms);
    return () => clearTimeout(handle);
  },
};
