import { describe, expect, it } from 'vitest';
import { MINUTE, smallRun } from '../testing/small-run.ts';
import { runningClocks } from './clocks.ts';

const start = smallRun();

describe('running clocks', () => {
  it('come in the order they fall due, with the group and step that stop them', () => {
    const clocks = runningClocks(start.plan, start.run, MINUTE);
    expect(clocks.map(({ id, group, step, state }) => [id, group, step, state])).toEqual([
      ['answered', 'desk', 'answer', 'running'],
      ['fixed', 'tech', 'fix', 'running'],
    ]);
  });

  it('warn before they are missed', () => {
    const at = (ms: number) => runningClocks(start.plan, start.run, ms)[0]?.state;
    expect(at(4 * MINUTE)).toBe('warned');
    expect(at(5 * MINUTE)).toBe('warned');
    expect(at(5 * MINUTE + 1)).toBe('missed');
  });

  it('say who is told next: after a miss to come, and after the one that came', () => {
    const [before] = runningClocks(start.plan, start.run, MINUTE);
    expect(before?.next).toEqual({ at: 15 * MINUTE, audience: ['boss'] });
    const missed = start.wait(6 * MINUTE);
    expect(runningClocks(missed.plan, missed.run, 6 * MINUTE)[0]?.next?.at).toBe(15 * MINUTE);
    const escalated = start.wait(16 * MINUTE);
    expect(runningClocks(escalated.plan, escalated.run, 16 * MINUTE)[0]?.next?.at).toBe(
      35 * MINUTE,
    );
  });

  it('are gone once stopped, and stand still while paused', () => {
    const paused = start.send(MINUTE, { type: 'pauseTarget', target: 'answered', reason: 'r' });
    expect(runningClocks(paused.plan, paused.run, 9 * MINUTE).map(({ state }) => state)).toContain(
      'paused',
    );
    const done = start.send(MINUTE, { type: 'completeStep', step: 'answer' });
    expect(runningClocks(done.plan, done.run, MINUTE).map(({ id }) => id)).toEqual(['fixed']);
  });
});
