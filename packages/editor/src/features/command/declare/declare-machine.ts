import { fromPromise, setup } from 'xstate';

/** Declaring: filling in, told what is missing, on its way, declared. A refusal leads back to the form. */
export interface DeclareEvent {
  readonly type: 'submit';
  /** How many answers are missing or wrong. */
  readonly faults: number;
  /** Sends it; resolves to the run's id, undefined where it was refused. */
  readonly declare: () => Promise<string | undefined>;
}

export const declareMachine = setup({
  types: { events: {} as DeclareEvent },
  actors: {
    declare: fromPromise<string | undefined, () => Promise<string | undefined>>(({ input }) =>
      input(),
    ),
  },
  guards: { isSound: ({ event }) => event.faults === 0 },
}).createMachine({
  id: 'declare',
  initial: 'filling',
  states: {
    filling: {
      on: { submit: [{ guard: 'isSound', target: 'sending' }, { target: 'checked' }] },
    },
    checked: {
      on: { submit: { guard: 'isSound', target: 'sending' } },
    },
    sending: {
      invoke: {
        src: 'declare',
        input: ({ event }) => event.declare,
        onDone: [
          { guard: ({ event }) => event.output !== undefined, target: 'declared' },
          { target: 'checked' },
        ],
        onError: 'checked',
      },
    },
    declared: { type: 'final' },
  },
});
