import { expect, test } from 'vitest';
import { createFakeClock } from '../testing/fake-clock.ts';
import { createAlarmClock } from './alarm-clock.ts';

const START = 1_000_000;
const HOUR = 3_600_000;

function given(ring?: (key: string) => Promise<void>) {
  const clock = createFakeClock(START);
  const rung: [string, number][] = [];
  const jumps: number[] = [];
  const alarms = createAlarmClock({
    clock,
    ring: async (key) => {
      rung.push([key, clock.now() - START]);
      await ring?.(key);
    },
    onJump: (by) => jumps.push(by),
  });
  return { clock, alarms, rung, jumps };
}

test('[R4] rings each key at its instant, in order, once', async () => {
  const { clock, alarms, rung } = given();
  alarms.set('late', START + 500);
  alarms.set('soon', START + 100);
  alarms.set('moved', START + 50);
  alarms.set('moved', START + 300);
  alarms.set('gone', START + 200);
  alarms.set('gone', undefined);
  await clock.pass(1000);
  expect(rung).toEqual([
    ['soon', 100],
    ['moved', 300],
    ['late', 500],
  ]);
  expect(alarms.armed).toBe(0);
});

test('[R4] what is overdue rings at once', async () => {
  const { clock, alarms, rung } = given();
  alarms.set('old', START - HOUR);
  await clock.pass(0);
  expect(rung).toEqual([['old', 0]]);
});

test('never sleeps longer than a minute, however far the alarm', async () => {
  const { clock, alarms, rung } = given();
  alarms.set('far', START + 60 * 24 * HOUR);
  await clock.pass(HOUR);
  expect(rung).toEqual([]);
  expect(Math.max(...clock.asked)).toBe(60_000);
});

test('a wall clock moved forward is noticed within a minute and told', async () => {
  const { clock, alarms, rung, jumps } = given();
  alarms.set('a', START + HOUR);
  await clock.pass(1000);
  clock.jump(2 * HOUR);
  await clock.pass(60_000);
  expect(rung).toHaveLength(1);
  expect(jumps).toEqual([2 * HOUR]);
});

test('a wall clock moved back lets nothing ring early', async () => {
  const { clock, alarms, rung } = given();
  alarms.set('a', START + 30_000);
  clock.jump(-10_000);
  await clock.pass(39_999);
  expect(rung).toEqual([]);
  await clock.pass(1);
  expect(rung).toEqual([['a', 30_000]]);
});

test('a timeout that comes early is slept on', async () => {
  const { clock, alarms, rung } = given();
  const after = (ms: number, call: () => void) => clock.after(ms > 1 ? ms - 1 : ms, call);
  const early = { ...clock, after };
  const patient = createAlarmClock({
    clock: early,
    ring: async (key) => {
      rung.push([key, clock.now() - START]);
    },
  });
  patient.set('a', START + 100);
  alarms.stop();
  await clock.pass(99);
  expect(rung).toEqual([]);
  await clock.pass(2);
  expect(rung).toHaveLength(1);
  expect(rung[0]?.[1]).toBeGreaterThanOrEqual(100);
});

test('a key whose ringing failed rings again, and is overdue until dealt with', async () => {
  let failures = 2;
  const { clock, alarms, rung } = given(async () => {
    if (failures-- > 0) throw new Error('disk full');
  });
  alarms.set('a', START + 100);
  await clock.pass(100);
  expect(rung).toHaveLength(1);
  await clock.pass(5000);
  expect(rung.map(([, at]) => at)).toEqual([100, 1100, 2100]);
  expect(alarms.oldestOverdueMs()).toBe(0);
});

test('tells how long the oldest due key has been waiting', async () => {
  let finish = () => {};
  const { clock, alarms } = given(() => new Promise<void>((resolve) => (finish = resolve)));
  alarms.set('slow', START + 100);
  await clock.pass(2100);
  expect(alarms.oldestOverdueMs()).toBe(2000);
  finish();
  await clock.pass(1);
  expect(alarms.oldestOverdueMs()).toBe(0);
});

test('tells of a key that is not dealt with, once', async () => {
  const clock = createFakeClock(START);
  const stuck: [string, number][] = [];
  const alarms = createAlarmClock({
    clock,
    ring: () => new Promise(() => undefined),
    onStuck: (key, ms) => stuck.push([key, ms]),
  });
  alarms.set('slow', START + 100);
  await clock.pass(60_000);
  expect(stuck).toHaveLength(1);
  expect(stuck[0]?.[0]).toBe('slow');
  expect(stuck[0]?.[1]).toBeGreaterThanOrEqual(10_000);
  alarms.stop();
});

test('stopped, it rings no more', async () => {
  const { clock, alarms, rung } = given();
  alarms.set('a', START + 100);
  alarms.stop();
  await clock.pass(1000);
  expect(rung).toEqual([]);
});

test('a key is made ready a second before it rings, once, and not where that is past or it has moved', async () => {
  const clock = createFakeClock(START);
  const told: [string, string, number][] = [];
  const alarms = createAlarmClock({
    clock,
    prepare: (key) => told.push(['prepare', key, clock.now() - START]),
    ring: async (key) => {
      told.push(['ring', key, clock.now() - START]);
    },
  });
  alarms.set('a', START + 5_000);
  alarms.set('near', START + 400);
  alarms.set('moved', START + 3_000);
  alarms.set('moved', START + 9_000);
  alarms.set('gone', START + 6_000);
  alarms.set('gone', undefined);
  await clock.pass(20_000);
  expect(told).toEqual([
    ['ring', 'near', 400],
    ['prepare', 'a', 4_000],
    ['ring', 'a', 5_000],
    ['prepare', 'moved', 8_000],
    ['ring', 'moved', 9_000],
  ]);
});
