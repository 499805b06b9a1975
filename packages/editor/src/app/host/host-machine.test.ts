import type { HostHealth, RunHost } from '@tocsin/runner/client';
import { HostError } from '@tocsin/runner/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createActor, waitFor } from 'xstate';
import { hostMachine } from './host-machine.ts';
import type { HostKind } from './probe.ts';

const health: HostHealth = {
  version: '0',
  now: 0,
  storage: { persistent: true },
  webhooks: 0,
  timers: { armed: 0, oldestOverdueMs: 0 },
};

/** A host of which only health and close are asked here. */
const hostThat = (kind: HostKind, answer: () => Promise<HostHealth>, close = () => {}): RunHost =>
  ({ kind, health: answer, close }) as unknown as RunHost;

const start = (open: (kind: HostKind) => Promise<RunHost>, kind: HostKind = 'server') => {
  const machine = hostMachine({
    findHost: async (wish) => (wish === 'local' ? 'local' : kind),
    openHost: open,
    pingEveryMs: 1000,
  });
  return createActor(machine, { input: { wish: 'auto' } }).start();
};

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('hostMachine', () => {
  it('opens the host it found and keeps what it says of itself', async () => {
    const actor = start(async (kind) => hostThat(kind, async () => health));
    const opened = await waitFor(actor, (state) => state.context.health !== undefined);
    expect(opened.matches({ opened: 'there' })).toBe(true);
    expect(opened.context.host?.kind).toBe('server');
    actor.stop();
  });

  it('says when the server is lost and when it is back', async () => {
    let alive = true;
    const actor = start(async (kind) =>
      hostThat(kind, async () => {
        if (!alive) throw new HostError(0, []);
        return health;
      }),
    );
    await waitFor(actor, (state) => state.context.health !== undefined);
    alive = false;
    await vi.advanceTimersByTimeAsync(1000);
    expect(actor.getSnapshot().matches({ opened: 'lost' })).toBe(true);
    alive = true;
    await vi.advanceTimersByTimeAsync(1000);
    expect(actor.getSnapshot().matches({ opened: 'there' })).toBe(true);
    actor.stop();
  });

  it('asks for the token where the server wants one', async () => {
    const actor = start(async (kind) =>
      hostThat(kind, async () => {
        throw new HostError(401, []);
      }),
    );
    const locked = await waitFor(actor, (state) => state.matches({ opened: 'locked' }));
    expect(locked.context.host).toBeDefined();
    actor.stop();
  });

  it('closes the server and opens this browser when asked to', async () => {
    const closed = vi.fn();
    const actor = start(async (kind) => hostThat(kind, async () => health, closed));
    await waitFor(actor, (state) => state.matches('opened'));
    actor.send({ type: 'wish', wish: 'local' });
    const local = await waitFor(actor, (state) => state.context.host?.kind === 'local');
    expect(closed).toHaveBeenCalledOnce();
    expect(local.context.wish).toBe('local');
    actor.stop();
  });

  it('tells what is wrong and tries again', async () => {
    let broken = true;
    const actor = start(async (kind) => {
      if (broken) throw new Error('no storage');
      return hostThat(kind, async () => health);
    });
    const failed = await waitFor(actor, (state) => state.matches('failed'));
    expect(failed.context.problems[0]?.message.en).toContain('no storage');
    broken = false;
    actor.send({ type: 'retry' });
    await waitFor(actor, (state) => state.matches('opened'));
    actor.stop();
  });
});
