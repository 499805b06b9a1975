import { describe, expect, test } from 'vitest';
import { given, named, step } from '../testing/given.ts';
import { fold } from './evolve.ts';

const fields = [{ id: 'wet', type: 'boolean', name: { zh: '漏水', en: 'Wet' } }];
const WHEN = { when: 'wet = true' };
const list = (more: object = {}) => ({
  fields,
  chart: {
    states: [
      {
        kind: 'compound',
        id: 'list',
        flow: 'checklist',
        states: [step('pump', { ...WHEN, ...more }), step('watch')],
      },
      step('after'),
    ],
  },
});
const wet = (value: boolean | null) => ({ type: 'setFields', fields: { wet: value } }) as const;
const flag = (run: ReturnType<typeof given>) =>
  run.run.steps.flatMap((region) => region?.pump?.noLongerAsked ?? []);

describe('a condition that turns false', () => {
  test('[S14] what nobody has taken on is stood down, and opens again when it holds again', () => {
    const run = given(list(), { fields: { wet: true } });
    expect(run.state('pump')).toBe('open');
    run.when(wet(false), { at: 1 });
    expect(run.state('pump')).toBe('not-applicable');
    expect(run.last).toContainEqual(
      expect.objectContaining({ type: 'stepNotApplicable', step: 'pump', why: 'condition' }),
    );
    run.when(wet(true), { at: 2 });
    expect(run.state('pump')).toBe('open');
    expect(fold(run.plan, run.journal)).toEqual(run.run);
  });

  test('[S14] stood down, it holds nothing up', () => {
    const run = given(list(), { fields: { wet: true } })
      .when({ type: 'completeStep', step: 'watch' })
      .when(wet(false));
    expect(run.state('after')).toBe('open');
    // Its container is left: it does not come back.
    expect(run.when(wet(true)).state('pump')).toBe('not-applicable');
  });

  test('[S14] what somebody has in hand goes on, and says it is no longer asked for', () => {
    const run = given(list(), { fields: { wet: true } }).when({
      type: 'acknowledgeStep',
      step: 'pump',
    });
    run.when(wet(false));
    expect([run.state('pump'), flag(run)]).toEqual(['acknowledged', ['condition']]);
    run.when({ type: 'setFields', fields: { wet: false } });
    expect(run.types().filter((type) => type === 'stepConditionChanged')).toHaveLength(1);
    run.when(wet(true));
    expect(flag(run)).toEqual([]);
    run.when(wet(false)).when({ type: 'completeStep', step: 'pump' });
    expect([run.state('pump'), flag(run)]).toEqual(['done', []]);
  });

  test('[S14] not to know any more changes nothing; what a person opened again stays open', () => {
    const run = given(list(), { fields: { wet: true } }).when(wet(null));
    expect(run.state('pump')).toBe('open');
    run.when(wet(false)).when({ type: 'reopenStep', step: 'pump', reason: '不放心' });
    expect(run.state('pump')).toBe('open');
    run.when({ type: 'setFields', fields: { wet: false } });
    expect(run.state('pump')).toBe('open');
  });

  test('[S14] stood down, a repeating step does not repeat', () => {
    const run = given(list({ repeat: { every: 'PT10M' } }), { fields: { wet: true } });
    run.when(wet(false), { at: 1 }).until(25);
    expect(run.state('pump')).toBe('not-applicable');
    run.when(wet(true), { at: 26 });
    expect(run.state('pump')).toBe('open');
  });

  test('[L3] at a level that does not ask for it, what is in hand goes on and says so', () => {
    const run = given({
      levels: {
        scale: [
          named('grave', { rank: 1, colour: 'red' }),
          named('light', { rank: 2, colour: 'blue' }),
        ],
        rules: [{ id: 'r', level: 'grave', when: {}, text: { zh: '皆', en: 'all' } }],
      },
      chart: { states: [step('pump', { levels: ['grave'] }), step('b')] },
    }).when({ type: 'startStep', step: 'pump' });
    run.when({ type: 'setLevel', level: 'light', reason: '降级' });
    expect([run.state('pump'), flag(run)]).toEqual(['started', ['level']]);
  });
});
