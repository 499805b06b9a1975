import type { Runbook } from '@tocsin/engine';
import { compilePlan, MINUTE } from '@tocsin/engine';
import { describe, expect, it } from 'vitest';
import { createActor, SimulatedClock } from 'xstate';
import { moveOf, nowOf, openTrial } from './trial.ts';
import type { TryEvent } from './try-machine.ts';
import { tryMachine } from './try-machine.ts';

const START = Date.parse('2026-03-10T01:30:00Z');
const zh = (text: string) => ({ zh: text, en: text });
const small = (title: string): Runbook => ({
  tocsin: 1,
  id: 'small',
  version: '1.0.0',
  title: zh(title),
  groups: [],
  chart: {
    states: [
      {
        kind: 'phase',
        id: 'handle',
        phase: 'handle',
        title: zh('处置'),
        states: [
          { kind: 'step', id: 'answer', title: zh('接听') },
          { kind: 'step', id: 'call-back', title: zh('回拨') },
        ],
      },
    ],
  },
});
const plan = compilePlan(small('热线中断'));
const report: TryEvent = { type: 'move', move: moveOf(0, { do: 'report', fields: {} }) };
const done = (step: string): TryEvent => ({
  type: 'move',
  move: moveOf(MINUTE, { do: 'complete', step }),
});
const scripted = ['answer', 'call-back'].map((step) => ({
  ...moveOf(MINUTE, { do: 'complete', step }),
  isScripted: true,
}));
const loaded: TryEvent = {
  type: 'load',
  loaded: {
    trial: openTrial(plan, START),
    queue: [{ ...moveOf(0, { do: 'report' }), isScripted: true }, ...scripted],
    afterEnd: 0,
  },
};

function opened(...events: readonly TryEvent[]) {
  const clock = new SimulatedClock();
  const actor = createActor(tryMachine, { clock }).start();
  actor.send({ type: 'open', plan, startAt: START });
  for (const event of events) actor.send(event);
  return {
    clock,
    send: actor.send,
    value: () => actor.getSnapshot().value,
    context: () => actor.getSnapshot().context,
  };
}

describe('trying a draft', () => {
  it('asks for a report first, then takes acts, and is gone without a trace when left', () => {
    const desk = opened();
    expect(desk.value()).toEqual({ on: 'reporting' });
    desk.send(report);
    expect(desk.value()).toEqual({ on: 'stepping' });
    desk.send({ type: 'leave' });
    expect(desk.value()).toBe('off');
    expect(desk.context().trial).toBeUndefined();
  });

  it('tells why an act was refused and does not count it', () => {
    const desk = opened(report, done('nowhere'));
    expect(desk.context().refused).toHaveLength(1);
    expect(desk.context().trial?.entries).toHaveLength(1);
    desk.send(done('answer'));
    expect(desk.context().refused).toEqual([]);
  });

  it('goes on asking until the act is taken or given up', () => {
    const desk = opened(report, { type: 'ask', asking: { step: 'answer', need: 'skip' } });
    expect(desk.value()).toEqual({ on: 'asking' });
    desk.send({ type: 'cancel' });
    expect(desk.value()).toEqual({ on: 'stepping' });
    desk.send({ type: 'ask', asking: { step: 'answer', need: 'skip' } });
    desk.send(done('answer'));
    expect(desk.value()).toEqual({ on: 'stepping' });
    expect(desk.context().asking).toBeUndefined();
  });

  it('goes back to the report, which is still filled in', () => {
    const desk = opened({
      type: 'move',
      move: moveOf(0, { do: 'report', fields: {} }),
    });
    desk.send({ type: 'back' });
    expect(desk.value()).toEqual({ on: 'reporting' });
    expect(desk.context().reported).toEqual({});
  });

  it('plays a script at a pace, stops at its end, and can be stopped', () => {
    const desk = opened(loaded, { type: 'play' });
    expect(desk.value()).toEqual({ on: 'playing' });
    desk.clock.increment(1000);
    expect(desk.context().queue).toHaveLength(1);
    desk.send({ type: 'pause' });
    desk.clock.increment(5000);
    expect(desk.context().queue).toHaveLength(1);
    desk.send({ type: 'play' });
    expect(desk.value()).toEqual({ on: 'stepping' });
    expect(desk.context().trial?.run?.steps).toBeDefined();
  });

  it('gives what is taken back to the script it came from', () => {
    const desk = opened(loaded, { type: 'playAll' });
    expect(desk.context().queue).toEqual([]);
    desk.send({ type: 'back' });
    expect(desk.context().queue).toEqual([scripted[1]]);
  });

  it('does everything again on a changed draft and counts what that refuses', () => {
    const desk = opened(report, done('answer'), done('call-back'));
    const runbook = small('热线中断二');
    const [phase] = runbook.chart.states;
    if (phase?.kind !== 'phase') throw new Error('no phase');
    const states = [{ ...phase, states: phase.states.slice(0, 1) }];
    desk.send({ type: 'replan', plan: compilePlan({ ...runbook, chart: { states } }) });
    expect(desk.context().newlyRefused).toBe(1);
    desk.send({ type: 'replan', plan });
    expect(desk.context().newlyRefused).toBe(0);
    const { trial } = desk.context();
    expect(trial && nowOf(trial)).toBe(START + MINUTE);
  });
});
