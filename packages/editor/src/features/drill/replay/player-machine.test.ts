import { describe, expect, it } from 'vitest';
import { createActor, fromCallback } from 'xstate';
import type { PlayerEvent } from './player-machine.ts';
import { playerMachine, speedFor } from './player-machine.ts';

const still = fromCallback<PlayerEvent>(() => () => {});
const player = () =>
  createActor(playerMachine.provide({ actors: { frames: still } }), {
    input: { from: 1000, until: 11_000 },
  }).start();

describe('speedFor', () => {
  it('shows a run within a minute and a half where it can', () => {
    expect(speedFor(20_000)).toBe(1);
    expect(speedFor(2 * 3600_000)).toBe(600);
    expect(speedFor(3000 * 3600_000)).toBe(3600);
  });
});

describe('player', () => {
  it('opens at the end of the film and plays it from the start', () => {
    const actor = player();
    expect(actor.getSnapshot().context.at).toBe(11_000);
    actor.send({ type: 'play' });
    expect(actor.getSnapshot().value).toBe('playing');
    expect(actor.getSnapshot().context.at).toBe(1000);
  });

  it('advances by the time that passed times its speed and stops at the end', () => {
    const actor = player();
    actor.send({ type: 'speed', speed: 10 });
    actor.send({ type: 'play' });
    actor.send({ type: 'frame', elapsedMs: 100 });
    expect(actor.getSnapshot().context.at).toBe(2000);
    actor.send({ type: 'frame', elapsedMs: 5000 });
    expect(actor.getSnapshot().context.at).toBe(11_000);
    expect(actor.getSnapshot().value).toBe('paused');
  });

  it('stands while it is dragged and never leaves the film', () => {
    const actor = player();
    actor.send({ type: 'play' });
    actor.send({ type: 'grab' });
    actor.send({ type: 'frame', elapsedMs: 1000 });
    actor.send({ type: 'seek', at: -5 });
    expect(actor.getSnapshot().context.at).toBe(1000);
    actor.send({ type: 'seek', at: 99_000 });
    actor.send({ type: 'drop' });
    expect(actor.getSnapshot().value).toBe('paused');
    expect(actor.getSnapshot().context.at).toBe(11_000);
  });

  it('grows with a run that is still going on', () => {
    const actor = player();
    actor.send({ type: 'extend', until: 20_000 });
    actor.send({ type: 'seek', at: 15_000 });
    expect(actor.getSnapshot().context.at).toBe(15_000);
  });
});
