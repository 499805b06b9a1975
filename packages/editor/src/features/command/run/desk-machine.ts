import { assign, setup } from 'xstate';
import type { Ask } from '../acts/ask.ts';
import type { Choice } from '../select/board.ts';

/** What the commander can do to the run as a whole, beyond its steps. */
export const OVERRIDES = [
  'setLevel',
  'setFields',
  'addNote',
  'sendNotice',
  'addStep',
  'addGroup',
  'takeTransition',
  'jump',
  'pauseTarget',
  'resumeTarget',
  'setClock',
  'handOver',
  'close',
  'abort',
] as const;
export type Override = (typeof OVERRIDES)[number];

/** The commander's desk: looking at the board, or one question open on top of it. Keys act only while browsing. */
interface DeskContext {
  /** The step the keys act on, as last chosen; it may have closed since. */
  readonly chosen: Choice | undefined;
  readonly ask: Ask | undefined;
  readonly override: Override | undefined;
  /** What a dialog opens with, e.g. the level that the table suggests. */
  readonly preset: string | undefined;
}

export type DeskEvent =
  | { readonly type: 'select'; readonly choice: Choice }
  | { readonly type: 'release' }
  | { readonly type: 'ask'; readonly ask: Ask }
  | { readonly type: 'override'; readonly what: Override; readonly preset?: string }
  | { readonly type: 'keys' }
  | { readonly type: 'close' };

export const deskMachine = setup({
  types: { context: {} as DeskContext, events: {} as DeskEvent },
}).createMachine({
  id: 'desk',
  context: { chosen: undefined, ask: undefined, override: undefined, preset: undefined },
  initial: 'browsing',
  on: {
    select: { actions: assign(({ event }) => ({ chosen: event.choice })) },
    release: { actions: assign({ chosen: undefined }) },
  },
  states: {
    browsing: {
      entry: assign({ ask: undefined, override: undefined, preset: undefined }),
      on: {
        ask: {
          target: 'asking',
          actions: assign(({ event }) => ({ ask: event.ask })),
        },
        override: {
          target: 'overriding',
          actions: assign(({ event }) => ({ override: event.what, preset: event.preset })),
        },
        keys: 'reading',
      },
    },
    asking: { on: { close: 'browsing' } },
    overriding: { on: { close: 'browsing' } },
    reading: { on: { close: 'browsing', keys: 'browsing' } },
  },
});
