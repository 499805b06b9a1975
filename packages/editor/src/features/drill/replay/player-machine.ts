import type { Instant } from '@tocsin/engine';
import { assign, fromCallback, setup } from 'xstate';

/** The scrubber of a replay: it stands, plays or is dragged; `at` is always inside the film. */

export const SPEEDS: readonly number[] = [1, 10, 60, 600, 3600];

/** The slowest speed at which a film of that length takes no more than a minute and a half. */
export const speedFor = (lengthMs: number): number =>
  SPEEDS.find((speed) => lengthMs / speed <= 90_000) ?? SPEEDS[SPEEDS.length - 1] ?? 1;

interface PlayerContext {
  readonly from: Instant;
  readonly until: Instant;
  readonly at: Instant;
  /** Milliseconds of the run shown in one millisecond of playing. */
  readonly speed: number;
}

export type PlayerEvent =
  | { readonly type: 'play' }
  | { readonly type: 'pause' }
  | { readonly type: 'toggle' }
  | { readonly type: 'seek'; readonly at: Instant }
  | { readonly type: 'speed'; readonly speed: number }
  | { readonly type: 'grab' }
  | { readonly type: 'drop' }
  | { readonly type: 'frame'; readonly elapsedMs: number }
  /** A run still going on grows while it is watched. */
  | { readonly type: 'extend'; readonly until: Instant };

const inside = ({ from, until }: PlayerContext, at: Instant): Instant =>
  Math.min(Math.max(at, from), until);

/** Reports the time that passed at every animation frame. */
const frames = fromCallback<PlayerEvent>(({ sendBack }) => {
  let last = performance.now();
  let handle = requestAnimationFrame(function step(now) {
    sendBack({ type: 'frame', elapsedMs: now - last });
    last = now;
    handle = requestAnimationFrame(step);
  });
  return () => cancelAnimationFrame(handle);
});

export const playerMachine = setup({
  types: {
    context: {} as PlayerContext,
    events: {} as PlayerEvent,
    input: {} as { readonly from: Instant; readonly until: Instant },
  },
  actors: { frames },
  guards: { atEnd: ({ context }) => context.at >= context.until },
  actions: {
    rewindAtEnd: assign(({ context }) => (context.at >= context.until ? { at: context.from } : {})),
  },
}).createMachine({
  id: 'player',
  context: ({ input }) => ({
    from: input.from,
    until: input.until,
    at: input.until,
    speed: speedFor(input.until - input.from),
  }),
  initial: 'paused',
  on: {
    seek: { actions: assign(({ context, event }) => ({ at: inside(context, event.at) })) },
    speed: { actions: assign(({ event }) => ({ speed: event.speed })) },
    extend: {
      actions: assign(({ context, event }) => ({ until: Math.max(context.until, event.until) })),
    },
    grab: '.dragged',
  },
  states: {
    paused: {
      on: {
        play: { target: 'playing', actions: 'rewindAtEnd' },
        toggle: { target: 'playing', actions: 'rewindAtEnd' },
      },
    },
    playing: {
      invoke: { src: 'frames' },
      on: {
        frame: {
          actions: assign(({ context, event }) => ({
            at: inside(context, context.at + event.elapsedMs * context.speed),
          })),
        },
        pause: 'paused',
        toggle: 'paused',
      },
      always: { guard: 'atEnd', target: 'paused' },
    },
    dragged: { on: { drop: 'paused' } },
  },
});
