import type { Instant } from '../instant.ts';
import type { DrillClock } from './event.ts';

/** The run's time at a wall time. A live run's clock is the wall clock. */
export const runNow = (clock: DrillClock, wallNow: Instant): Instant =>
  Math.floor(clock.runAt + (wallNow - clock.wallAt) * clock.rate);

/** The wall time at which a run's clock will read an instant; undefined while the clock stands still. */
export const wallAt = (clock: DrillClock, runAt: Instant): Instant | undefined =>
  clock.rate === 0 ? undefined : Math.ceil(clock.wallAt + (runAt - clock.runAt) / clock.rate);
