import type { StepRun } from '@tocsin/engine';
import { describe, expect, it } from 'vitest';
import { stepActs } from './step-acts.ts';

const step = (status: StepRun['status'], more: Partial<StepRun> = {}): StepRun => ({
  id: 's',
  round: 1,
  status,
  ...more,
});

describe('stepActs', () => {
  it('asks for the marks the step wants, in order, done always', () => {
    const all = ['acknowledge', 'start', 'done'] as const;
    expect(stepActs(all, step('open')).primary).toBe('acknowledgeStep');
    expect(stepActs(all, step('open')).ahead).toEqual(['startStep', 'completeStep']);
    expect(stepActs(all, step('acknowledged')).primary).toBe('startStep');
    expect(stepActs(all, step('started')).primary).toBe('completeStep');
    expect(stepActs([], step('open')).primary).toBe('completeStep');
    expect(stepActs(['start'], step('acknowledged')).primary).toBe('startStep');
  });

  it('offers a step not reached yet only as done early, and a closed one only to be reopened', () => {
    expect(stepActs(['start'], step('waiting'))).toMatchObject({
      primary: undefined,
      ahead: ['startStep', 'completeStep'],
    });
    for (const status of ['done', 'skipped', 'failed', 'not-applicable'] as const) {
      expect(stepActs([], step(status))).toEqual({
        primary: undefined,
        ahead: [],
        aside: ['reopenStep'],
      });
    }
  });

  it('waits for the second person once it was reported', () => {
    expect(stepActs([], step('started', { reportedAt: 5 })).primary).toBe('confirmStep');
  });
});
