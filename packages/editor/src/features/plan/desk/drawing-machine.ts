import { assign, setup } from 'xstate';

interface DrawingContext {
  /** The state a transition is being drawn from. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** The transition being changed; undefined for a new one. */
  readonly transition: string | undefined;
}

export type DrawingEvent =
  | { readonly type: 'connect'; readonly from: string }
  | { readonly type: 'pick'; readonly node: string }
  | { readonly type: 'edit'; readonly transition: string; readonly from: string }
  | { readonly type: 'done' }
  | { readonly type: 'cancel' };

/** What a click on the canvas means: select; or, while a transition is drawn, where it is to lead. */
export const drawingMachine = setup({
  types: { context: {} as DrawingContext, events: {} as DrawingEvent },
}).createMachine({
  id: 'drawing',
  initial: 'selecting',
  context: { from: undefined, to: undefined, transition: undefined },
  states: {
    selecting: {},
    pickingTarget: {
      on: {
        pick: {
          target: 'describing',
          actions: assign({ to: ({ event }) => event.node, transition: undefined }),
        },
      },
    },
    describing: { on: { done: 'selecting' } },
  },
  on: {
    connect: {
      target: '.pickingTarget',
      actions: assign({ from: ({ event }) => event.from, to: undefined, transition: undefined }),
    },
    edit: {
      target: '.describing',
      actions: assign({
        from: ({ event }) => event.from,
        to: undefined,
        transition: ({ event }) => event.transition,
      }),
    },
    cancel: '.selecting',
  },
});
