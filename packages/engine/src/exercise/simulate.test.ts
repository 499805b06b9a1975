import { describe, expect, test } from 'vitest';
import type { Plan } from '../plan.ts';
import { compilePlan } from '../plan.ts';
import { checkShape } from '../runbook/parse.ts';
import { named, runbook, step, target } from '../testing/given.ts';
import { checkScript } from './script.ts';
import { simulate } from './simulate.ts';

const planOf = (parts: Record<string, unknown>): Plan => {
  const shaped = checkShape(runbook(parts));
  if (!shaped.ok) throw new Error(JSON.stringify(shaped.problems));
  return compilePlan(shaped.value);
};

const play = (plan: Plan, acts: readonly object[], more: object = {}) => {
  const script = checkScript({
    kind: 'drill',
    startAt: '2026-03-01T08:00:00Z',
    until: 'PT2H',
    acts,
    ...more,
  });
  if (!script.ok) throw new Error(JSON.stringify(script.problems));
  return simulate(plan, script.value);
};

const at = (minutes: number): string =>
  new Date(Date.parse('2026-03-01T08:00:00Z') + minutes * 60_000).toISOString();

const PARTS = {
  groups: [named('desk', { kind: 'team' }), named('boss', { kind: 'command' })],
  fields: [named('symptom', { type: 'text' }), named('loss', { type: 'number' })],
  forms: [
    {
      id: 'intake',
      title: { zh: '报', en: 'r' },
      use: 'report',
      fields: [{ field: 'symptom', required: true }],
    },
  ],
  levels: {
    scale: [named('high', { rank: 1, colour: 'red' }), named('low', { rank: 2, colour: 'blue' })],
    rules: [{ id: 'much', level: 'high', when: { loss: '> 10' }, text: { zh: '', en: '' } }],
  },
  chart: {
    states: [
      {
        kind: 'phase',
        phase: 'handle',
        id: 'work',
        states: [
          step('call', { group: 'desk', marks: ['start', 'done'] }),
          step('fix', { group: 'boss' }),
        ],
      },
      { kind: 'final', id: 'end' },
    ],
  },
  targets: [
    target('called', {
      from: { on: 'declared' },
      to: { on: 'done', step: 'call' },
      within: 'PT30M',
      onMiss: [{ do: 'notify', notification: 'late' }],
    }),
    target('fixed', {
      from: { on: 'opened', step: 'fix' },
      to: { on: 'done', step: 'fix' },
      within: 'PT20M',
    }),
  ],
  notifications: [
    {
      id: 'late',
      title: { zh: '迟', en: 'late' },
      on: [],
      audience: ['boss'],
      channels: [],
      text: { zh: '迟了', en: 'Late: {{symptom}}' },
    },
  ],
};
const PLAN = planOf(PARTS);
const REPORT = { at: 'PT0S', do: 'report', by: 'desk', fields: { symptom: 'smoke' } };

describe('a simulation', () => {
  test('plays acts at their times and fires timers exactly on time on the way [R4]', () => {
    const result = play(PLAN, [
      { at: 'PT50M', do: 'complete', step: 'call' },
      REPORT,
      { at: 'PT40M', do: 'start', step: 'call' },
      { at: 'PT60M', do: 'complete', by: 'boss', step: 'fix', values: { loss: 12 } },
    ]);
    expect(result).toMatchObject({ finished: true, phase: 'work', level: 'high', refused: [] });
    expect(result.steps).toEqual([
      {
        id: 'call',
        group: 'desk',
        state: 'done',
        openedAt: at(0),
        acknowledgedAt: null,
        startedAt: at(40),
        doneAt: at(50),
      },
      expect.objectContaining({ id: 'fix', group: 'boss', openedAt: at(50), doneAt: at(60) }),
    ]);
    expect(result.targets).toEqual([
      {
        id: 'called',
        group: 'desk',
        verdict: 'missed',
        startedAt: at(0),
        dueAt: at(30),
        stoppedAt: at(50),
        missedByMs: 20 * 60_000,
      },
      expect.objectContaining({ id: 'fixed', verdict: 'met', missedByMs: null }),
    ]);
    expect(result.notifications).toEqual([
      {
        at: at(30),
        rule: 'late',
        audience: ['boss'],
        channel: 'app',
        text: { zh: '【演练】迟了', en: '[DRILL] Late: smoke' },
      },
    ]);
    const missed = result.journal.find(({ event }) => event.type === 'targetMissed');
    expect(missed).toMatchObject({ recordedAt: at(30), event: { at: at(30) } });
    expect(missed?.event).not.toHaveProperty('late');
  });

  test('is the same each time [R3]', () => {
    const acts = [REPORT, { at: 'PT10M', do: 'complete', step: 'call' }];
    expect(play(PLAN, acts)).toEqual(play(PLAN, acts));
  });

  test('runs on after the last act, and judges what still runs at the end', () => {
    const { targets, finished } = play(PLAN, [REPORT]);
    expect(finished).toBe(false);
    expect(targets[0]).toMatchObject({
      verdict: 'missed',
      stoppedAt: null,
      missedByMs: 90 * 60_000,
    });
  });

  test('without what the report must say there is no run, and the result still has its shape', () => {
    const result = play(PLAN, [
      { at: 'PT1M', do: 'report', fields: {} },
      { at: 'PT2M', do: 'complete', step: 'call' },
    ]);
    expect(result).toMatchObject({
      finished: false,
      phase: null,
      level: null,
      kind: 'drill',
      journal: [],
    });
    expect(result.steps.map(({ state, group }) => [state, group])).toEqual([
      ['waiting', 'desk'],
      ['waiting', 'boss'],
    ]);
    expect(result.targets.map(({ verdict }) => verdict)).toEqual(['idle', 'idle']);
    expect(result.refused.map(({ act, code }) => [act, code])).toEqual([
      [0, 'required-field'],
      [1, 'not-declared'],
    ]);
  });

  test('acts before the report wait for it where the plan asks for a report', () => {
    const result = play(PLAN, [
      { at: 'PT0S', do: 'note', text: 'hm' },
      { ...REPORT, at: 'PT5M' },
    ]);
    expect(result.refused.map(({ act, code }) => [act, code])).toEqual([[0, 'not-declared']]);
    expect(result.steps[0]?.openedAt).toBe(at(5));
  });

  test('a plan that asks for no report is declared at the start; a later report tells more', () => {
    const plan = planOf({ ...PARTS, forms: [] });
    const result = play(plan, [
      { at: 'PT3M', do: 'complete', step: 'call' },
      { at: 'PT4M', do: 'report', fields: { loss: 30 } },
    ]);
    expect(result).toMatchObject({ level: 'high', refused: [] });
    expect(result.journal[0]).toMatchObject({ recordedAt: at(0), event: { type: 'runDeclared' } });
    expect(play(PLAN, []).refused).toMatchObject([{ act: null, code: 'required-field' }]);
  });

  test('lists what was refused and what came after the end, and goes on', () => {
    const result = play(
      PLAN,
      [
        REPORT,
        { at: 'PT1M', do: 'complete', step: 'fix' },
        { at: 'PT2M', do: 'start', step: 'nothing' },
        { at: 'PT3M', do: 'acknowledge', step: 'call' },
        { at: 'PT2H', do: 'complete', step: 'call' },
      ],
      { until: 'PT1H' },
    );
    expect(result.refused.map(({ act, code }) => [act, code])).toEqual([
      [1, 'step-not-open'],
      [2, 'unknown-step'],
      [4, 'after-until'],
    ]);
    expect(result.refused[0]?.message.en).not.toBe('');
    expect(result.steps[0]?.state).toBe('acknowledged');
  });

  test('word that comes later of a promise kept in time keeps it [R5]', () => {
    const result = play(PLAN, [
      REPORT,
      { at: 'PT45M', happenedAt: 'PT25M', do: 'complete', step: 'call' },
    ]);
    expect(result.targets[0]).toMatchObject({ verdict: 'met', stoppedAt: at(25) });
    expect(result.notifications).toHaveLength(1);
  });

  test('every kind of act reaches the engine', () => {
    const result = play(PLAN, [
      REPORT,
      { at: 'PT1M', do: 'set', fields: { loss: 1 } },
      { at: 'PT2M', do: 'set-level', level: 'low', reason: 'r' },
      { at: 'PT3M', do: 'add-group', group: 'helpers', name: { zh: '帮', en: 'h' }, reason: 'r' },
      {
        at: 'PT4M',
        do: 'add-step',
        lane: 'work',
        step: 'more',
        title: { zh: '加', en: 'more' },
        group: 'helpers',
        reason: 'r',
      },
      { at: 'PT5M', do: 'reassign', step: 'call', group: 'boss', reason: 'r' },
      { at: 'PT6M', do: 'help', step: 'call', text: 'please' },
      { at: 'PT7M', do: 'pause-target', target: 'called', reason: 'r' },
      { at: 'PT8M', do: 'resume-target', target: 'called', reason: 'r' },
      { at: 'PT32M', do: 'acknowledge-alarm', target: 'called' },
      { at: 'PT33M', do: 'fail', step: 'call', reason: 'r' },
      { at: 'PT34M', do: 'reopen', step: 'call', reason: 'r' },
      { at: 'PT35M', do: 'skip', step: 'call', reason: 'r' },
      { at: 'PT35M', do: 'complete', step: 'more' },
      { at: 'PT36M', do: 'jump', to: 'call', reason: 'r' },
      { at: 'PT37M', do: 'hand-over', to: 'boss', reason: 'r' },
      { at: 'PT38M', do: 'note', text: 'n', about: 'call' },
      { at: 'PT40M', do: 'abort', reason: 'enough' },
    ]);
    expect(result.refused).toEqual([]);
    expect(result).toMatchObject({ finished: true, level: 'low' });
    expect(result.steps.map(({ id, group, state }) => [id, group, state])).toEqual([
      ['call', 'boss', 'open'],
      ['fix', 'boss', 'not-applicable'],
      ['more', 'helpers', 'done'],
    ]);
  });
});
