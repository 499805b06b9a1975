import type { Link, LinkRun, StepRun } from '@tocsin/engine';
import { describe, expect, it } from 'vitest';
import { linkActs, stepActs } from './step-acts.ts';

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

describe('linkActs', () => {
  const link: Link = { kind: 'link', id: 's', title: { zh: '转', en: 'over' }, runbook: 'other' };
  const handed = (state: LinkRun['state'], startedAt = 10) => ({ state, startedAt }) as LinkRun;

  it('hands over first, and only closes where there is nothing to hand over to', () => {
    expect(linkActs(step('open'), link, undefined).primary).toBe('startLink');
    expect(linkActs(step('open'), { ...link, missing: true }, undefined).primary).toBe(
      'completeStep',
    );
    expect(linkActs(step('done'), link, undefined).primary).toBeUndefined();
  });

  it('does not hand over twice, but again where it was refused or opened anew', () => {
    const opened = step('started', { openedAt: 5 });
    expect(linkActs(opened, link, handed('started')).primary).toBe('completeStep');
    expect(linkActs(opened, link, handed('declared')).primary).toBe('completeStep');
    expect(linkActs(opened, link, handed('refused')).primary).toBe('startLink');
    expect(linkActs(step('open', { openedAt: 20 }), link, handed('declared')).primary).toBe(
      'startLink',
    );
  });
});
