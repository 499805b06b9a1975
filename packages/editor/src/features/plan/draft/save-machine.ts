import type { Problem } from '@tocsin/engine';
import type { SaveAnswer, StoredRunbook } from '@tocsin/runner/client';
import { assign, fromPromise, setup } from 'xstate';

/** What saving needs of the page: to check the draft, to send it, and to read back what was saved. */
export interface SavePorts {
  /** What keeps the draft from running; empty if nothing does. */
  check(): readonly Problem[];
  /** Undefined where the person would not say who they are. */
  send(note: string, basedOn: string): Promise<SaveAnswer | undefined>;
  /** Takes the saved version over as the draft's new ground. */
  adopt(hash: string): Promise<void>;
  explain(error: unknown): readonly Problem[];
}

export interface SaveContext {
  readonly ports: SavePorts;
  readonly note: string;
  readonly basedOn: string;
  readonly problems: readonly Problem[];
  readonly newest: StoredRunbook | undefined;
  readonly version: string | undefined;
}

export type SaveEvent =
  | { readonly type: 'ask'; readonly ports: SavePorts; readonly basedOn: string }
  | { readonly type: 'confirm'; readonly note: string }
  | { readonly type: 'overTheirs' }
  | { readonly type: 'cancel' };

/** Saving a version: note → send → saved, or refused with reasons, or met by somebody else's version. */
export const saveMachine = setup({
  types: { context: {} as SaveContext, events: {} as SaveEvent },
  actors: {
    send: fromPromise<SaveAnswer | undefined, Pick<SaveContext, 'ports' | 'note' | 'basedOn'>>(
      async ({ input }) => {
        const answer = await input.ports.send(input.note, input.basedOn);
        if (answer?.status === 'saved') await input.ports.adopt(answer.hash);
        return answer;
      },
    ),
  },
}).createMachine({
  id: 'save',
  initial: 'idle',
  context: {
    ports: {
      check: () => [],
      send: () => Promise.resolve(undefined),
      adopt: () => Promise.resolve(),
      explain: () => [],
    },
    note: '',
    basedOn: '',
    problems: [],
    newest: undefined,
    version: undefined,
  },
  states: {
    idle: {},
    checking: {
      always: [
        { guard: ({ context }) => context.problems.length > 0, target: 'refused' },
        { target: 'asking' },
      ],
    },
    asking: {
      on: {
        confirm: { target: 'sending', actions: assign({ note: ({ event }) => event.note }) },
        cancel: 'idle',
      },
    },
    sending: {
      invoke: {
        src: 'send',
        input: ({ context: { ports, note, basedOn } }) => ({ ports, note, basedOn }),
        onDone: [
          { guard: ({ event }) => event.output === undefined, target: 'asking' },
          {
            guard: ({ event }) => event.output?.status === 'saved',
            target: 'saved',
            actions: assign({
              version: ({ event }) =>
                event.output?.status === 'saved' ? event.output.version : undefined,
            }),
          },
          {
            guard: ({ event }) => event.output?.status === 'conflict',
            target: 'conflict',
            actions: assign({
              newest: ({ event }) =>
                event.output?.status === 'conflict' ? event.output.newest : undefined,
            }),
          },
          {
            target: 'refused',
            actions: assign({
              problems: ({ event }) =>
                event.output?.status === 'refused' ? event.output.problems : [],
            }),
          },
        ],
        onError: {
          target: 'refused',
          actions: assign({
            problems: ({ context, event }) => context.ports.explain(event.error),
          }),
        },
      },
    },
    refused: { on: { cancel: 'idle' } },
    conflict: {
      on: {
        cancel: 'idle',
        // Their version stays in the history; ours follows it.
        overTheirs: {
          target: 'sending',
          actions: assign({ basedOn: ({ context }) => context.newest?.hash ?? context.basedOn }),
        },
      },
    },
    saved: { on: { cancel: 'idle' } },
  },
  on: {
    ask: {
      target: '.checking',
      actions: assign({
        ports: ({ event }) => event.ports,
        basedOn: ({ event }) => event.basedOn,
        problems: ({ event }) => event.ports.check(),
        newest: undefined,
        version: undefined,
      }),
    },
  },
});
