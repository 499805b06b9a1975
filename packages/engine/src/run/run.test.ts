import { describe, expect, test } from 'vitest';
import { compilePlan } from '../plan.ts';
import { ANNA, BO, given, named, START, step, target } from '../testing/given.ts';
import { nextDueAt } from './advance.ts';
import { decide, declare } from './decide.ts';
import { fold } from './evolve.ts';
import { pendingNotices } from './pending-notices.ts';

const two = { chart: { states: [step('a'), step('b')] } };
const lanes = {
  chart: {
    states: [
      {
        kind: 'parallel',
        id: 'handle',
        states: [
          { kind: 'lane', id: 'left', states: [step('a'), step('b')] },
          { kind: 'lane', id: 'right', states: [step('c'), step('d')] },
        ],
      },
      step('after', {
        transitions: [
          { id: 'back', on: 'signal', to: 'again' },
          { id: 'self', on: 'signal', to: 'after' },
        ],
      }),
      {
        kind: 'compound',
        id: 'work',
        states: [step('e'), step('f'), { kind: 'history', id: 'again' }],
      },
    ],
  },
};
const promised = {
  ...two,
  targets: [
    target('t', { from: { on: 'declared' }, to: { on: 'done', step: 'a' }, within: 'PT5M' }),
  ],
};

describe('the record', () => {
  test('[R1] a journal folds to the run it was written by', () => {
    const run = given(promised).when({ type: 'completeStep', step: 'a' }, { at: 7 });
    expect(fold(run.plan, run.journal)).toEqual(run.run);
  });

  test('[R2] physical acts that the chart refuses stay in the record', () => {
    const run = given(two).when({ type: 'completeStep', step: 'b' });
    expect(run.refused).toBe('step-not-open');
    expect(run.last).toMatchObject([
      { type: 'actRecorded', act: 'completeStep', step: 'b', by: ANNA },
    ]);
    expect(run.run.steps[0]?.b?.fact?.by).toEqual(ANNA);
    run.when({ type: 'close' }).when({ type: 'completeStep', step: 'a' });
    expect(run.refused).toBe('run-ended');
    expect(run.last).toMatchObject([{ type: 'actRecorded' }]);
  });

  test('[R2] what is so already changes nothing', () => {
    const run = given(two)
      .when({ type: 'acknowledgeStep', step: 'a' })
      .when({ type: 'acknowledgeStep', step: 'a' });
    expect([run.status, run.last.length]).toEqual(['already', 0]);
    expect(run.when({ type: 'completeStep', step: 'nowhere' }).refused).toBe('unknown-step');
  });

  test('[R3] deciding changes none of its arguments', () => {
    const { run, plan } = given(promised);
    const before = JSON.stringify(run);
    decide(
      plan,
      run,
      { type: 'completeStep', step: 'a', id: 'x', run: 'run', actor: ANNA, occurredAt: START },
      START + 600_000,
    );
    expect(JSON.stringify(run)).toBe(before);
  });

  test('[R4] timers due fire before the command that finds them, at their due time, marked late, once', () => {
    const run = given(promised);
    expect(nextDueAt(run.run)).toBe(START + 4 * 60_000);
    run.when({ type: 'completeStep', step: 'a' }, { at: 20 });
    const missed = run.journal.filter(({ event }) => event.type === 'targetMissed');
    expect(missed).toMatchObject([
      { recordedAt: START + 20 * 60_000, event: { at: START + 5 * 60_000, late: true } },
    ]);
    expect(run.types().indexOf('targetMissed')).toBeLessThan(run.types().indexOf('stepCompleted'));
    expect(run.until(30).last).toEqual([]);
  });

  test('[R5] word that comes late of a promise kept in time: met, and the alarm stays', () => {
    const run = given(promised).until(6);
    expect(run.verdict('t')).toBe('missed');
    run.when({ type: 'completeStep', step: 'a' }, { at: 9, occurred: 4 });
    expect(run.verdict('t')).toBe('met');
    expect(Object.values(run.run.alarms)).toHaveLength(1);
    expect(given(promised).when({ type: 'completeStep', step: 'a' }, { at: 9 }).verdict('t')).toBe(
      'missed',
    );
  });

  test('[R6] overrides carry their reason into the journal', () => {
    const run = given({ ...lanes, groups: [named('g', { kind: 'team' })] });
    run.when({ type: 'reassignStep', step: 'a', group: 'g', reason: 'r1' });
    run.when({ type: 'addGroup', group: 'h', name: { zh: '新', en: 'new' }, reason: 'r2' });
    run.when({ type: 'reassignStep', step: 'a', group: 'h', reason: 'r3' });
    run.when({ type: 'jump', to: 'after', reason: 'r4' });
    run.when({ type: 'takeTransition', transition: 'back', reason: 'r5' });
    const reasons = run.journal.flatMap(({ event }) =>
      'reason' in event && event.reason ? [event.reason] : [],
    );
    expect(reasons).toEqual(['r1', 'r2', 'r3', 'r4', 'r5']);
    expect(
      run.when({ type: 'reassignStep', step: 'a', group: 'nobody', reason: 'x' }).refused,
    ).toBe('unknown-group');
  });

  test('[R7] a run is pinned to its version', () => {
    const { plan, run } = given(two);
    expect(run.runbook.hash).toBe(plan.hash);
    expect(run.semantics).toBe(1);
    const command = {
      type: 'declare',
      id: 'd',
      run: 'r',
      actor: ANNA,
      occurredAt: START,
      kind: 'live',
      fields: {},
    } as const;
    const refused = declare(plan, { ...command, runbook: { id: 'test', hash: 'other' } }, START);
    expect(refused).toMatchObject({
      status: 'refused',
      problems: [{ code: 'wrong-runbook' }],
      events: [],
    });
    expect(compilePlan({ ...plan.runbook, layout: { boxes: { a: { x: 1, y: 2 } } } }).hash).toBe(
      plan.hash,
    );
  });

  test('[R8] whatever the chart says, people can hand over, abort and close', () => {
    const stuck = given({ chart: { states: [{ kind: 'wait', id: 'w', until: 'false' }] } });
    expect(stuck.when({ type: 'handOver', to: BO, reason: 'shift' }).run.commander).toEqual(BO);
    expect(stuck.when({ type: 'abort', reason: 'false alarm' }).run.ended?.outcome).toBe('aborted');
    expect(given(two).when({ type: 'close' }).run.ended?.outcome).toBe('closed');
  });

  test('[R9] whatever a drill sends says so', () => {
    const notice = {
      id: 'n',
      title: { zh: '通', en: 'n' },
      on: { on: 'declared' },
      audience: [],
      channels: [],
      text: { zh: '起火', en: 'Fire' },
    };
    const drill = given({ ...two, notifications: [notice] }, { kind: 'drill' });
    const [sent] = pendingNotices(drill.run);
    expect(sent?.notice).toMatchObject({
      drill: true,
      text: { zh: '【演练】起火', en: '[DRILL] Fire' },
      channels: ['app'],
    });
    const live = given({ ...two, notifications: [notice] });
    expect(pendingNotices(live.run)[0]?.notice).toMatchObject({
      drill: false,
      text: { zh: '起火' },
    });
  });
});

describe('the chart', () => {
  test('[C1] the journal names every transition taken', () => {
    const run = given(two).when({ type: 'completeStep', step: 'a' });
    expect(run.last).toMatchObject([
      { type: 'stepCompleted' },
      { type: 'transitionTaken', transition: 'next:a', to: 'b' },
      { type: 'stepOpened' },
    ]);
  });

  test('[C3] a transition to itself begins the state afresh', () => {
    const run = given(lanes)
      .when({ type: 'jump', to: 'after', reason: 'x' })
      .when({ type: 'startStep', step: 'after' });
    run.when({ type: 'takeTransition', transition: 'self' });
    expect(run.state('after')).toBe('open');
    expect(run.run.steps[0]?.after?.round).toBe(2);
  });

  test('[C10] history goes back to where its container was left', () => {
    const run = given(lanes)
      .when({ type: 'jump', to: 'e', reason: 'x' })
      .when({ type: 'completeStep', step: 'e' });
    expect(run.state('f')).toBe('open');
    run
      .when({ type: 'jump', to: 'after', reason: 'x' })
      .when({ type: 'takeTransition', transition: 'back' });
    expect([run.state('e'), run.state('f')]).toEqual(['done', 'open']);
  });

  test('[C11] a jump inside a lane leaves the lane beside it alone', () => {
    const run = given(lanes)
      .when({ type: 'completeStep', step: 'c' })
      .when({ type: 'jump', to: 'b', reason: 'x' });
    expect([run.state('a'), run.state('b'), run.state('c'), run.state('d')]).toEqual([
      'not-applicable',
      'open',
      'done',
      'open',
    ]);
    expect(run.when({ type: 'jump', to: 'left', reason: 'from the start' }).state('a')).toBe(
      'open',
    );
  });

  test('[C11] a jump inside a phase does not leave the phase', () => {
    const states = [step('call'), step('fix')];
    const run = given({
      chart: { states: [{ kind: 'phase', phase: 'handle', id: 'work', states }, step('end')] },
    });
    const title = { zh: '加', en: 'more' };
    run.when({ type: 'addStep', lane: 'work', step: 'more', title, reason: 'needed' });
    run.when({ type: 'jump', to: 'fix', reason: 'go on' }, { at: 5 });
    expect([run.state('more'), run.state('call'), run.state('fix')]).toEqual([
      'open',
      'not-applicable',
      'open',
    ]);
    expect(run.run.enteredAt[0]?.work).toBe(START);
  });

  test('[C8] a clock that leads into a chart without rest does nothing, and the record says so', () => {
    const option = { id: 'x', title: { zh: 'x', en: 'x' } };
    const loop = given({
      chart: {
        states: [
          step('a', { transitions: [{ id: 'slow', after: 'PT5M', to: 'd' }] }),
          { kind: 'decision', id: 'd', auto: true, options: [{ ...option, to: 'e' }] },
          { kind: 'decision', id: 'e', auto: true, options: [{ ...option, to: 'd' }] },
        ],
      },
    });
    expect(loop.until(6).last).toMatchObject([{ type: 'timerDue', stuck: true }]);
    expect(loop.state('a')).toBe('open');
    expect(loop.until(60).last).toEqual([]);
  });

  test('a chart that never comes to rest is refused, and nothing happens', () => {
    const loop = given({
      chart: {
        states: [
          step('a'),
          {
            kind: 'decision',
            id: 'd',
            auto: true,
            options: [{ id: 'x', title: { zh: 'x', en: 'x' }, to: 'e' }],
          },
          {
            kind: 'decision',
            id: 'e',
            auto: true,
            options: [{ id: 'x', title: { zh: 'x', en: 'x' }, to: 'd' }],
          },
        ],
      },
    });
    expect(loop.when({ type: 'completeStep', step: 'a' }).refused).toBe('chart-loop');
    expect(loop.state('a')).toBe('open');
  });
});
