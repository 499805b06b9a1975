import type { FieldValues, Instant, Plan, Problem } from '@tocsin/engine';
import { assign, setup } from 'xstate';
import type { LinkedPlans } from './linked-plans.ts';
import type { Move, Trial } from './trial.ts';
import { goBack, openTrial, refusedIn, replayOn, take } from './trial.ts';
import type { Loaded } from './trial-script.ts';

/** An act that asks for more before it can be done. */
export interface Asking {
  readonly step: string;
  readonly need: 'values' | 'link' | 'skip' | 'fail' | 'reopen' | 'jump';
}

interface TryContext {
  readonly trial: Trial | undefined;
  /** What a script has still to play. */
  readonly queue: readonly Move[];
  readonly afterEnd: number;
  readonly asking: Asking | undefined;
  /** Why the last act a person tried was refused. */
  readonly refused: readonly Problem[];
  /** The last report, so that a trial begun again has its form filled in. */
  readonly reported: FieldValues | undefined;
  /** The draft has changed since this was last looked at: how many acts it refuses that were accepted before. */
  readonly newlyRefused: number | undefined;
}

export type TryEvent =
  | {
      readonly type: 'open';
      readonly plan: Plan;
      readonly startAt: Instant;
      readonly linked?: LinkedPlans | undefined;
    }
  | { readonly type: 'leave' }
  | { readonly type: 'move'; readonly move: Move }
  | { readonly type: 'ask'; readonly asking: Asking }
  | { readonly type: 'cancel' }
  | { readonly type: 'back' }
  | { readonly type: 'restart' }
  | { readonly type: 'load'; readonly loaded: Loaded }
  | { readonly type: 'next' }
  | { readonly type: 'play' }
  | { readonly type: 'pause' }
  | { readonly type: 'playAll' }
  | {
      readonly type: 'replan';
      readonly plan: Plan;
      readonly linked?: LinkedPlans | undefined;
    }
  | { readonly type: 'seen' };

/** Slow enough to see on the canvas what each act of a script did. */
const PACE_MS = 900;

const NOTHING: TryContext = {
  trial: undefined,
  queue: [],
  afterEnd: 0,
  asking: undefined,
  refused: [],
  reported: undefined,
  newlyRefused: undefined,
};

/** One act by hand. What is refused and left no trace is told, and does not count as having happened. */
function tryMove(context: TryContext, move: Move): Partial<TryContext> {
  const { trial } = context;
  if (!trial) return {};
  const next = take(trial, move);
  const refused = next.entries.at(-1)?.problems ?? [];
  const reported = move.act?.do === 'report' ? move.act.fields : context.reported;
  if (refused.length > 0 && next.records.length === trial.records.length) {
    return { refused, reported };
  }
  return { trial: next, refused, reported, asking: undefined };
}

function playNext({ trial, queue }: TryContext): Partial<TryContext> {
  const [move, ...rest] = queue;
  if (!trial || !move) return {};
  return { trial: take(trial, move), queue: rest, refused: [] };
}

function takeBack({ trial, queue }: TryContext): Partial<TryContext> {
  const last = trial?.entries.at(-1);
  if (!trial || !last) return {};
  return {
    trial: goBack(trial),
    queue: last.move.isScripted ? [last.move, ...queue] : queue,
    refused: [],
    asking: undefined,
  };
}

function replan(
  context: TryContext,
  plan: Plan,
  linked: LinkedPlans | undefined,
): Partial<TryContext> {
  const { trial } = context;
  if (!trial) return {};
  const isSame = trial.plan.hash === plan.hash;
  // Plans read before go on answering while others are read.
  const answering = linked ?? trial.linked;
  if (isSame && answering === trial.linked) return {};
  const next = replayOn(plan, trial, answering);
  // What links are answered has come, not a change of the draft: nothing to tell.
  if (isSame) return { trial: next };
  const wasRefused = new Set(refusedIn(trial).map(({ move }) => move));
  const newly = refusedIn(next).filter(({ move }) => !wasRefused.has(move)).length;
  return {
    trial: next,
    newlyRefused: trial.entries.length > 0 ? newly : undefined,
  };
}

/** The modes of trying a draft: off; a report is filled in; acts are taken; one is asked about; a script plays itself. */
export const tryMachine = setup({
  types: { context: {} as TryContext, events: {} as TryEvent },
  delays: { pace: PACE_MS },
  guards: {
    isDeclared: ({ context }) => context.trial?.run !== undefined,
    isPlayedOut: ({ context }) => context.queue.length === 0,
    isAnswered: ({ context }) => context.asking === undefined,
  },
  actions: {
    next: assign(({ context }) => playNext(context)),
    back: assign(({ context }) => takeBack(context)),
    all: assign(({ context }) => {
      let now = context;
      while (now.queue.length > 0) now = { ...now, ...playNext(now) };
      return now;
    }),
  },
}).createMachine({
  id: 'try',
  context: NOTHING,
  initial: 'off',
  states: {
    off: {
      on: {
        open: {
          target: 'on',
          actions: assign(({ event }) => ({
            ...NOTHING,
            trial: openTrial(event.plan, event.startAt, event.linked),
          })),
        },
      },
    },
    on: {
      initial: 'reporting',
      states: {
        reporting: { always: { guard: 'isDeclared', target: 'stepping' } },
        stepping: {
          always: { guard: ({ context }) => context.trial?.run === undefined, target: 'reporting' },
          on: {
            ask: {
              target: 'asking',
              actions: assign(({ event }) => ({ asking: event.asking, refused: [] })),
            },
          },
        },
        asking: {
          always: { guard: 'isAnswered', target: 'stepping' },
          on: {
            ask: { actions: assign(({ event }) => ({ asking: event.asking, refused: [] })) },
            cancel: { actions: assign({ asking: undefined, refused: [] }) },
          },
        },
        playing: {
          always: { guard: 'isPlayedOut', target: 'stepping' },
          after: { pace: { target: 'playing', reenter: true, actions: 'next' } },
          on: { pause: 'stepping' },
        },
      },
      on: {
        leave: { target: 'off', actions: assign(NOTHING) },
        move: { actions: assign(({ context, event }) => tryMove(context, event.move)) },
        back: { target: '.stepping', actions: 'back' },
        restart: {
          target: '.stepping',
          actions: assign(({ context: { trial, reported } }) => ({
            ...NOTHING,
            trial: trial && openTrial(trial.plan, trial.startAt, trial.linked),
            reported,
          })),
        },
        load: {
          target: '.stepping',
          actions: assign(({ event }) => ({ ...NOTHING, ...event.loaded })),
        },
        next: { target: '.stepping', actions: [assign({ asking: undefined }), 'next'] },
        play: { target: '.playing', actions: [assign({ asking: undefined }), 'next'] },
        playAll: { target: '.stepping', actions: [assign({ asking: undefined }), 'all'] },
        replan: {
          actions: assign(({ context, event }) => replan(context, event.plan, event.linked)),
        },
        seen: { actions: assign({ newlyRefused: undefined }) },
      },
    },
  },
});
