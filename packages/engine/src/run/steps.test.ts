import { describe, expect, test } from 'vitest';
import { BO, given, option, START, step } from '../testing/given.ts';

const lanes = (...states: object[]) => ({
  chart: {
    states: [
      {
        kind: 'parallel',
        id: 'handle',
        states: states.map((inner, at) => ({ kind: 'lane', id: `lane-${at}`, ...inner })),
      },
      step('after'),
    ],
  },
});
const number = { id: 'loss', name: { zh: '损失', en: 'loss' }, type: 'number' };

describe('steps', () => {
  test('[C4] a sequence goes from step to step and ends the run', () => {
    const run = given({ chart: { states: [step('a'), step('b')] } });
    expect(run.state('a')).toBe('open');
    expect(run.state('b')).toBe('waiting');
    run.when({ type: 'completeStep', step: 'a' }).when({ type: 'completeStep', step: 'b' });
    expect(run.run.ended?.outcome).toBe('finished');
  });

  test('[C4] explicit transitions beat the default way, in the order of the document and by how the step was closed [C9]', () => {
    const chart = {
      states: [
        step('a', {
          transitions: [
            { id: 'again', on: 'failed', to: 'repair' },
            { id: 'skip-b', on: 'skipped', to: 'c' },
          ],
        }),
        step('b'),
        step('c'),
        step('repair'),
      ],
    };
    expect(
      given({ chart }).when({ type: 'failStep', step: 'a', reason: 'broken' }).state('repair'),
    ).toBe('open');
    expect(
      given({ chart }).when({ type: 'skipStep', step: 'a', reason: 'not now' }).state('c'),
    ).toBe('open');
    expect(given({ chart }).when({ type: 'completeStep', step: 'a' }).state('b')).toBe('open');
  });

  test('[C5] a checklist opens all its members and completes when all are closed', () => {
    const run = given({
      chart: {
        states: [
          {
            kind: 'phase',
            phase: 'handle',
            id: 'p',
            flow: 'checklist',
            states: [step('a'), step('b')],
          },
          step('c'),
        ],
      },
    });
    expect([run.state('a'), run.state('b'), run.state('c')]).toEqual(['open', 'open', 'waiting']);
    run.when({ type: 'completeStep', step: 'b' });
    expect(run.state('c')).toBe('waiting');
    run.when({ type: 'failStep', step: 'a', reason: 'no' });
    expect(run.state('c')).toBe('open');
  });

  test('[C6] a parallel state waits for all its lanes, and a checklist lane at its end stays open for what may yet apply [C5]', () => {
    const run = given({
      fields: [number],
      ...lanes(
        { flow: 'checklist', states: [step('a'), step('late', { when: 'loss > 10' })] },
        { states: [step('b')] },
      ),
    });
    run.when({ type: 'completeStep', step: 'a' });
    expect(run.state('late')).toBe('waiting');
    run.when({ type: 'setFields', fields: { loss: 20 } });
    expect(run.state('late')).toBe('open');
    run.when({ type: 'completeStep', step: 'b' });
    expect(run.state('after')).toBe('waiting');
    run.when({ type: 'completeStep', step: 'late' });
    expect(run.state('after')).toBe('open');
  });

  test('[C7] a final state completes its container, and a top-level one the run', () => {
    const run = given({
      chart: {
        states: [
          {
            kind: 'phase',
            phase: 'assess',
            id: 'p',
            states: [
              step('a', { transitions: [{ id: 'out', to: 'end' }] }),
              step('b'),
              { kind: 'final', id: 'end' },
            ],
          },
          { kind: 'final', id: 'over' },
          step('never'),
        ],
      },
    });
    run.when({ type: 'completeStep', step: 'a' });
    expect(run.state('b')).toBe('waiting');
    expect(run.run.ended?.outcome).toBe('finished');
  });

  test('[C8] a delayed transition is taken by the clock, if its guard holds then', () => {
    const chart = (guard: object) => ({
      fields: [number],
      chart: {
        states: [
          step('a', { transitions: [{ id: 'slow', after: 'PT10M', to: 'late', ...guard }] }),
          step('b'),
          step('late'),
        ],
      },
    });
    const run = given(chart({}));
    expect(run.until(9).state('late')).toBe('waiting');
    expect(run.until(11).state('late')).toBe('open');
    expect(run.state('a')).toBe('not-applicable');
    expect(
      given(chart({ when: 'loss > 1' }))
        .until(11)
        .state('late'),
    ).toBe('waiting');
  });

  test('[S1] a step waits for steps of other lanes', () => {
    const run = given(lanes({ states: [step('a')] }, { states: [step('b', { after: ['a'] })] }));
    expect(run.state('b')).toBe('waiting');
    expect(run.when({ type: 'completeStep', step: 'b' }).refused).toBe('step-waits');
    expect(run.when({ type: 'completeStep', step: 'a' }).state('b')).toBe('open');
  });

  test('[S2] in a sequence a condition passes a step by, and an unknown one opens it and says so', () => {
    const parts = {
      fields: [number],
      chart: { states: [step('a', { when: 'loss > 10' }), step('b')] },
    };
    const passed = given(parts, { fields: { loss: 5 } });
    expect([passed.state('a'), passed.state('b')]).toEqual(['not-applicable', 'open']);
    const unknown = given(parts);
    expect(unknown.state('a')).toBe('open');
    expect(unknown.run.steps[0]?.a?.conditionUnknown).toBe(true);
  });

  test('[S3] in a checklist a dormant step, and one that comes after it, hold nothing up', () => {
    const states = [step('a'), step('b', { when: 'loss > 10' }), step('c', { after: ['b'] })];
    const run = given({
      fields: [number],
      chart: {
        states: [
          { kind: 'phase', phase: 'handle', id: 'p', flow: 'checklist', states },
          step('next'),
        ],
      },
    });
    run.when({ type: 'completeStep', step: 'a' });
    expect(run.state('next')).toBe('open');
    expect([run.state('b'), run.state('c')]).toEqual(['not-applicable', 'not-applicable']);
  });

  test('[S4] marks that were not set are implied when a step is done', () => {
    const run = given({
      chart: { states: [step('a'), step('b')] },
      targets: [
        {
          id: 't',
          title: { zh: '限', en: 't' },
          from: { on: 'declared' },
          to: { on: 'started', step: 'a' },
          within: 'PT5M',
        },
      ],
    });
    expect(run.when({ type: 'completeStep', step: 'a' }, { at: 3 }).verdict('t')).toBe('met');
  });

  test('[S5] required values must be there', () => {
    const parts = {
      fields: [number],
      chart: { states: [step('a', { asks: [{ field: 'loss', required: true }] }), step('b')] },
    };
    const run = given(parts);
    expect(run.when({ type: 'completeStep', step: 'a' }).refused).toBe('values-required');
    expect(run.when({ type: 'completeStep', step: 'a', values: { loss: 'much' } }).refused).toBe(
      'wrong-value',
    );
    expect(run.when({ type: 'completeStep', step: 'a', values: { loss: 3 } }).state('a')).toBe(
      'done',
    );
    expect(run.run.fields.loss?.value).toBe(3);
    expect(
      given(parts, { fields: { loss: 1 } })
        .when({ type: 'completeStep', step: 'a' })
        .state('a'),
    ).toBe('done');
  });

  test('[S6] a second person confirms; the step was done when it was reported', () => {
    const run = given({
      chart: { states: [step('a', { confirm: true }), step('b')] },
      targets: [
        {
          id: 't',
          title: { zh: '限', en: 't' },
          from: { on: 'declared' },
          to: { on: 'done', step: 'a' },
          within: 'PT5M',
        },
      ],
    });
    run.when({ type: 'completeStep', step: 'a' }, { at: 4 });
    expect(run.state('a')).toBe('open');
    expect(run.when({ type: 'confirmStep', step: 'a' }, { at: 6 }).refused).toBe('second-person');
    run.when({ type: 'confirmStep', step: 'a' }, { at: 7, by: BO });
    expect(run.state('a')).toBe('done');
    expect(run.verdict('t')).toBe('met');
  });

  test('[S7] a standing step can be logged again and again, holds nothing up, and ends as done', () => {
    const run = given(
      lanes({ flow: 'checklist', states: [step('a'), step('news', { standing: true })] }),
    );
    run
      .when({ type: 'completeStep', step: 'news' })
      .when({ type: 'completeStep', step: 'news' }, { at: 2 });
    expect(run.state('news')).toBe('open');
    run.when({ type: 'completeStep', step: 'a' }, { at: 3 });
    expect([run.state('news'), run.state('after')]).toEqual(['done', 'open']);
    expect(run.run.steps[1]?.news?.closedAt).toBe(START + 2 * 60_000);
  });

  test('[S8] a repeating step opens again at its interval', () => {
    const run = given(
      lanes({
        flow: 'checklist',
        states: [step('a'), step('count', { standing: true, repeat: { every: 'PT30M' } })],
      }),
    );
    run.when({ type: 'completeStep', step: 'count' }, { at: 5 });
    expect(run.until(29).state('count')).toBe('done');
    expect(run.until(30).state('count')).toBe('open');
    expect(run.until(300).state('count')).toBe('open');
    expect(run.run.steps[1]?.count?.round).toBe(2);
  });

  test('[S9] a step skipped ahead is passed when the chart comes to it', () => {
    const run = given({ chart: { states: [step('a'), step('b'), step('c')] } });
    run
      .when({ type: 'skipStep', step: 'b', reason: 'done last week' })
      .when({ type: 'completeStep', step: 'a' });
    expect([run.state('b'), run.state('c')]).toEqual(['skipped', 'open']);
  });

  test('[S3] a dormant step is looked at afresh when its checklist is entered again', () => {
    const states = [step('a'), step('b', { when: 'loss > 10' })];
    const run = given({
      fields: [number],
      chart: {
        states: [
          { kind: 'phase', phase: 'handle', id: 'p', flow: 'checklist', states },
          step('test', { transitions: [{ id: 'back', on: 'failed', to: 'p' }] }),
        ],
      },
    });
    run.when({ type: 'completeStep', step: 'a' });
    expect(run.state('b')).toBe('not-applicable');
    run.when({ type: 'failStep', step: 'test', reason: 'not yet' });
    expect([run.state('a'), run.state('b')]).toEqual(['open', 'waiting']);
    expect(run.when({ type: 'setFields', fields: { loss: 11 } }).state('b')).toBe('open');
  });

  test('[S10] what is open when its container is left does not apply any more', () => {
    const run = given(lanes({ states: [step('a')] }, { states: [step('b')] }));
    run.when({ type: 'jump', to: 'after', reason: 'over' });
    expect([run.state('a'), run.state('b'), run.state('after')]).toEqual([
      'not-applicable',
      'not-applicable',
      'open',
    ]);
  });

  test('[S11] a step opened again or added holds its container', () => {
    const run = given({
      chart: {
        states: [
          { kind: 'phase', phase: 'handle', id: 'p', states: [step('a'), step('b')] },
          step('next'),
        ],
      },
    });
    run
      .when({ type: 'completeStep', step: 'a' })
      .when({ type: 'reopenStep', step: 'a', reason: 'came back' });
    run.when({
      type: 'addStep',
      lane: 'p',
      step: 'extra',
      title: { zh: '加', en: 'extra' },
      reason: 'needed',
    });
    run.when({ type: 'completeStep', step: 'b' });
    expect(run.state('next')).toBe('waiting');
    run.when({ type: 'completeStep', step: 'a' });
    expect(run.state('next')).toBe('waiting');
    run.when({ type: 'completeStep', step: 'extra' });
    expect(run.state('next')).toBe('open');
  });

  test('[S12] a decision goes the way of its option; guards decide only when they are known', () => {
    const chart = (auto: boolean) => ({
      fields: [number],
      chart: {
        states: [
          {
            kind: 'decision',
            id: 'd',
            auto,
            options: [option('big', { to: 'c', when: 'loss > 10' }), option('small')],
          },
          step('b'),
          step('c'),
        ],
      },
    });
    const run = given(chart(false)).when({ type: 'decide', step: 'd', choice: 'big' });
    expect([run.state('b'), run.state('c')]).toEqual(['waiting', 'open']);
    expect(run.when({ type: 'decide', step: 'd', choice: 'big' }).status).toBe('already');
    expect(given(chart(false)).when({ type: 'decide', step: 'd', choice: 'none' }).refused).toBe(
      'unknown-choice',
    );
    expect(given(chart(true), { fields: { loss: 3 } }).state('b')).toBe('open');
    const unknown = given(chart(true));
    expect(unknown.state('d')).toBe('open');
    expect(unknown.when({ type: 'setFields', fields: { loss: 11 } }).state('c')).toBe('open');
  });

  test('[S13] a wait ends by its condition, its time or a person', () => {
    const wait = (more: object) => ({
      fields: [number],
      chart: { states: [{ kind: 'wait', id: 'w', ...more }, step('b')] },
    });
    expect(
      given(wait({ until: 'loss < 1' }))
        .when({ type: 'setFields', fields: { loss: 0 } })
        .state('b'),
    ).toBe('open');
    expect(
      given(wait({ for: 'PT10M' }))
        .until(10)
        .state('b'),
    ).toBe('open');
    expect(
      given(wait({ for: 'PT10M' }))
        .when({ type: 'completeStep', step: 'w' })
        .state('b'),
    ).toBe('open');
  });
});
