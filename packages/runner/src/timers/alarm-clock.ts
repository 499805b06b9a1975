import type { Instant } from '@tocsin/engine';
import type { Clock } from '../ports/clock.ts';
import { createDueHeap } from './due-heap.ts';

/** Wakes keys (runs) at wall-clock instants. One alarm a key; never early, each setting rings once. */
export interface AlarmClock {
  set(key: string, dueAt: Instant | undefined): void;
  readonly armed: number;
  /** How long the oldest alarm that is due has been waiting to be dealt with, ms. */
  oldestOverdueMs(): number;
  stop(): void;
}

interface Options {
  readonly clock: Clock;
  /** Deals with a due key. Its rejection rings the key again after `retryMs`. */
  ring(key: string): Promise<void>;
  /** A key is about to ring: what ringing will need can be fetched now. */
  prepare?(key: string): void;
  /** The wall clock was moved by that many ms against the steady one. */
  onJump?(byMs: number): void;
  /** A due key has been waiting that long to be dealt with; told once a ringing. */
  onStuck?(key: string, overdueMs: number): void;
}

/** A timeout beyond 2³¹ ms fires at once, and a sleeping machine or a moved clock must not be noticed hours later. */
const LONGEST_SLEEP_MS = 60_000;
const RETRY_MS = 1_000;
/** No ringing should take this long. */
const STUCK_MS = 10_000;
/** Ample for fetching a run from the disk, short enough that it is still there when it rings. */
const PREPARE_MS = 1_000;
/** Small corrections by a time service are no jump. */
const JUMP_MS = 1_000;

export function createAlarmClock({ clock, ring, prepare, onJump, onStuck }: Options): AlarmClock {
  const heap = createDueHeap();
  /** The same keys, so much earlier, until they have been prepared. */
  const ahead = createDueHeap();
  const ringing = new Map<string, Instant>();
  let callOff: (() => void) | undefined;
  let sleepingUntil = Number.POSITIVE_INFINITY;
  let skew = clock.now() - clock.steadyNow();
  let stopped = false;

  const watchForJump = () => {
    const found = clock.now() - clock.steadyNow();
    if (Math.abs(found - skew) < JUMP_MS) return;
    onJump?.(found - skew);
    skew = found;
  };

  const stuck = new Set<string>();
  const watchRinging = (now: Instant) => {
    for (const [key, dueAt] of ringing) {
      if (now - dueAt < STUCK_MS || stuck.has(key)) continue;
      stuck.add(key);
      onStuck?.(key, now - dueAt);
    }
  };

  const dealtWith = (key: string) => {
    ringing.delete(key);
    stuck.delete(key);
  };

  const answer = (key: string, dueAt: Instant) => {
    ringing.set(key, dueAt);
    ring(key).then(
      () => dealtWith(key),
      () => {
        dealtWith(key);
        // Whoever set it anew meanwhile knows better.
        if (!stopped && !heap.has(key)) set(key, clock.now() + RETRY_MS);
      },
    );
  };

  const set = (key: string, dueAt: Instant) => {
    heap.set(key, dueAt);
    const prepareAt = dueAt - PREPARE_MS;
    if (prepare && prepareAt > clock.now()) ahead.set(key, prepareAt);
    else ahead.remove(key);
    if ((ahead.has(key) ? prepareAt : dueAt) < sleepingUntil) sleep();
  };

  const wake = () => {
    callOff = undefined;
    sleepingUntil = Number.POSITIVE_INFINITY;
    watchForJump();
    watchRinging(clock.now());
    const now = clock.now();
    for (let next = heap.peek(); next && next.dueAt <= now; next = heap.peek()) {
      const { key, dueAt } = next;
      heap.remove(key);
      ahead.remove(key);
      answer(key, dueAt);
    }
    for (let next = ahead.peek(); next && next.dueAt <= now; next = ahead.peek()) {
      ahead.remove(next.key);
      prepare?.(next.key);
    }
    sleep();
  };

  const sleep = () => {
    callOff?.();
    callOff = undefined;
    sleepingUntil = Number.POSITIVE_INFINITY;
    const next = heap.peek();
    if (stopped || (!next && ringing.size === 0)) return;
    const now = clock.now();
    // A timeout may come a millisecond early: `wake` looks at the clock again and sleeps on.
    const wakeAt = Math.min(
      next?.dueAt ?? now + STUCK_MS,
      ahead.peek()?.dueAt ?? Number.POSITIVE_INFINITY,
    );
    const ms = Math.min(Math.max(0, wakeAt - now), LONGEST_SLEEP_MS);
    sleepingUntil = now + ms;
    callOff = clock.after(ms, wake);
  };

  return {
    set(key, dueAt) {
      if (stopped) return;
      if (dueAt === undefined) {
        // What is left asleep wakes to nothing and sleeps on.
        heap.remove(key);
        ahead.remove(key);
      } else set(key, dueAt);
    },
    get armed() {
      return heap.size;
    },
    oldestOverdueMs() {
      const now = clock.now();
      const oldest = Math.min(heap.peek()?.dueAt ?? now, ...ringing.values());
      return Math.max(0, Math.round(now - oldest));
    },
    stop() {
      stopped = true;
      callOff?.();
    },
  };
}
