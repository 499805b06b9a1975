import type { Problem } from '@tocsin/engine';
import type { HostHealth, RunHost } from '@tocsin/runner/client';
import { HostError } from '@tocsin/runner/client';
import { assign, fromCallback, fromPromise, setup } from 'xstate';
import { problemsOf } from '../data/problems-of.ts';
import type { HostKind, HostWish } from './probe.ts';

/** What the machine does to the world, given from outside so that tests need no network. */
export interface HostPorts {
  findHost(wish: HostWish): Promise<HostKind>;
  openHost(kind: HostKind): Promise<RunHost>;
  /** How often to ask a server whether it is there, ms. */
  readonly pingEveryMs: number;
}

interface HostContext {
  readonly wish: HostWish;
  readonly host: RunHost | undefined;
  readonly health: HostHealth | undefined;
  readonly problems: readonly Problem[];
}

export type HostEvent =
  | { readonly type: 'wish'; readonly wish: HostWish }
  | { readonly type: 'retry' }
  | { readonly type: 'answered'; readonly health: HostHealth }
  | { readonly type: 'silent' }
  | { readonly type: 'locked' };

const isLocked = (error: unknown): boolean => error instanceof HostError && error.status === 401;

/** Connection to the host of runs: found, opened, and from then on there, lost, or asking for a token. */
export const hostMachine = (ports: HostPorts) =>
  setup({
    types: {} as { context: HostContext; events: HostEvent; input: { wish: HostWish } },
    actors: {
      open: fromPromise<RunHost, { wish: HostWish }>(async ({ input }) =>
        ports.openHost(await ports.findHost(input.wish)),
      ),
      ping: fromCallback<HostEvent, { host: RunHost }>(({ input, sendBack }) => {
        const ask = async () => {
          try {
            sendBack({ type: 'answered', health: await input.host.health() });
          } catch (error) {
            sendBack({ type: isLocked(error) ? 'locked' : 'silent' });
          }
        };
        void ask();
        const timer = setInterval(() => void ask(), ports.pingEveryMs);
        const soon = () => void ask();
        globalThis.addEventListener?.('online', soon);
        globalThis.addEventListener?.('offline', soon);
        return () => {
          clearInterval(timer);
          globalThis.removeEventListener?.('online', soon);
          globalThis.removeEventListener?.('offline', soon);
        };
      }),
    },
    actions: {
      closeHost: ({ context }) => context.host?.close(),
      forgetHost: assign({ host: undefined, health: undefined, problems: [] }),
    },
  }).createMachine({
    id: 'host',
    context: ({ input }) => ({
      wish: input.wish,
      host: undefined,
      health: undefined,
      problems: [],
    }),
    initial: 'opening',
    on: {
      wish: {
        target: '.opening',
        reenter: true,
        actions: [assign({ wish: ({ event }) => event.wish }), 'closeHost', 'forgetHost'],
      },
    },
    states: {
      opening: {
        invoke: {
          src: 'open',
          input: ({ context }) => ({ wish: context.wish }),
          onDone: {
            target: 'opened',
            actions: assign({ host: ({ event }) => event.output }),
          },
          onError: {
            target: 'failed',
            actions: assign({ problems: ({ event }) => problemsOf(event.error) }),
          },
        },
      },
      opened: {
        invoke: {
          src: 'ping',
          input: ({ context }) => {
            if (!context.host) throw new Error('opened without a host');
            return { host: context.host };
          },
        },
        initial: 'there',
        on: {
          answered: {
            target: '.there',
            actions: assign({ health: ({ event }) => event.health }),
          },
          silent: { target: '.lost' },
          locked: { target: '.locked' },
        },
        states: {
          there: {},
          lost: {},
          locked: {},
        },
      },
      failed: { on: { retry: { target: 'opening', actions: 'forgetHost' } } },
    },
  });
