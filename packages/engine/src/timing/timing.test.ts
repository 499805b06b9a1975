import { describe, expect, test } from 'vitest';
import { pendingNotices } from '../run/pending-notices.ts';
import { given, named, START, step, target } from '../testing/given.ts';

const scale = [
  named('one', { rank: 1, colour: 'red' }),
  named('two', { rank: 2, colour: 'orange' }),
  named('three', { rank: 3, colour: 'yellow' }),
];
const fields = [
  named('downAt', { type: 'instant' }),
  named('upAt', { type: 'instant' }),
  named('down', { type: 'elapsed', since: 'downAt', until: 'upAt', unit: 'h' }),
  named('share', { type: 'number' }),
];
const levels = {
  scale,
  rules: [
    { id: 'long', level: 'one', when: { down: '> 4' } },
    { id: 'wide', level: 'two', when: { share: '> 50' } },
    { id: 'some', level: 'three', when: { share: '> 0' } },
  ],
};
const at = (minutes: number): string => new Date(START + minutes * 60_000).toISOString();
const plan = (more: object = {}) => ({
  fields,
  levels,
  chart: {
    states: [
      {
        kind: 'parallel',
        id: 'handle',
        states: [
          {
            kind: 'lane',
            id: 'lane',
            flow: 'checklist',
            states: [step('a'), step('grave', { levels: ['one'] })],
          },
        ],
      },
      step('end'),
    ],
  },
  ...more,
});

describe('levels', () => {
  test('[L1] the gravest row counts, the table only raises, a person may lower and is not overruled by the same row', () => {
    const run = given(plan(), { fields: { share: 60 } });
    expect(run.run.levels.response).toMatchObject({ level: 'two', rules: ['wide'], why: 'table' });
    run.when({ type: 'setFields', fields: { share: 10 } });
    expect(run.run.levels.response?.level).toBe('two');
    expect(run.run.assessed.response?.level).toBe('three');
    run.when({ type: 'setLevel', level: 'three', reason: 'contained' });
    expect(run.run.levels.response).toMatchObject({ level: 'three', why: 'person' });
    run.when({ type: 'setFields', fields: { downAt: at(0) } });
    expect(run.run.levels.response?.level).toBe('three');
    run.when({ type: 'setFields', fields: { share: 70 } });
    expect(run.run.levels.response?.level).toBe('two');
  });

  test('[L2] a clock raises the level by itself just past its figure, and not once it has stopped', () => {
    const run = given(plan(), { fields: { share: 10, downAt: at(-60) } });
    expect(run.until(180).run.levels.response?.level).toBe('three');
    run.until(181);
    expect(run.run.levels.response).toMatchObject({
      level: 'one',
      rules: ['long'],
      at: START + 180 * 60_000 + 1,
    });
    const stopped = given(plan(), { fields: { share: 10, downAt: at(-60) } });
    stopped.when({ type: 'setFields', fields: { upAt: at(100) } }, { at: 101 });
    expect(stopped.until(300).run.levels.response?.level).toBe('three');
  });

  test('[L3] a level opens what it asks for and stands down what it does not', () => {
    const run = given(plan(), { fields: { share: 10 } });
    expect(run.state('grave')).toBe('waiting');
    expect(run.when({ type: 'setLevel', level: 'one', reason: 'worse' }).state('grave')).toBe(
      'open',
    );
    expect(run.when({ type: 'setLevel', level: 'two', reason: 'better' }).state('grave')).toBe(
      'not-applicable',
    );
    run
      .when({ type: 'setLevel', level: 'one', reason: 'worse' })
      .when({ type: 'startStep', step: 'grave' });
    expect(run.when({ type: 'setLevel', level: 'two', reason: 'better' }).state('grave')).toBe(
      'started',
    );
  });

  test('[L3] a graver level stands down what only the lighter one asks for', () => {
    const parts = plan();
    const lane = parts.chart.states[0] as unknown as { states: { states: unknown[] }[] };
    lane.states[0]?.states.push(step('light', { levels: ['three'] }));
    const run = given(parts, { fields: { share: 10 } });
    expect(run.state('light')).toBe('open');
    expect(run.when({ type: 'setLevel', level: 'one', reason: 'worse' }).state('light')).toBe(
      'not-applicable',
    );
  });

  test('[L3] in a sequence already passed, a step of the new level opens while its container is at work', () => {
    const run = given({
      fields,
      levels,
      chart: {
        states: [
          {
            kind: 'phase',
            phase: 'handle',
            id: 'p',
            states: [step('grave', { levels: ['one'] }), step('b')],
          },
          step('c'),
        ],
      },
    });
    expect([run.state('grave'), run.state('b')]).toEqual(['not-applicable', 'open']);
    run.when({ type: 'setLevel', level: 'one', reason: 'worse' });
    expect(run.state('grave')).toBe('open');
    expect(run.when({ type: 'completeStep', step: 'b' }).state('c')).toBe('waiting');
    expect(run.when({ type: 'completeStep', step: 'grave' }).state('c')).toBe('open');
  });

  test('[L4] running promises take the time of the new level', () => {
    const run = given(
      plan({
        targets: [
          target('t', {
            from: { on: 'declared' },
            to: { on: 'done', step: 'a' },
            within: 'PT2H',
            withinByLevel: { one: 'PT1H' },
          }),
          target('only', {
            from: { on: 'declared' },
            to: { on: 'done', step: 'a' },
            within: 'PT2H',
            levels: ['three'],
          }),
        ],
      }),
      { fields: { share: 10 } },
    );
    expect(run.run.targets.t?.dueAt).toBe(START + 120 * 60_000);
    run.when({ type: 'setLevel', level: 'one', reason: 'worse' }, { at: 30 });
    expect(run.run.targets.t?.dueAt).toBe(START + 60 * 60_000);
    expect(run.verdict('only')).toBe('void');
    expect(run.until(61).verdict('t')).toBe('missed');
  });
});

describe('timing targets', () => {
  const promise = (more: object = {}) =>
    plan({
      targets: [
        target('t', {
          from: { on: 'declared' },
          to: { on: 'done', step: 'a' },
          within: 'PT10M',
          ...more,
        }),
      ],
    });

  test('[T1] a clock starts, stops, and starts a new round', () => {
    const run = given(promise({ from: { on: 'opened', step: 'a' } }));
    expect(run.when({ type: 'completeStep', step: 'a' }, { at: 4 }).verdict('t')).toBe('met');
    run.when({ type: 'jump', to: 'handle', reason: 'again' }, { at: 20 });
    expect(run.run.targets.t).toMatchObject({
      round: 2,
      startedAt: START + 20 * 60_000,
      dueAt: START + 30 * 60_000,
    });
    expect(given(promise({ when: 'share > 5' })).verdict('t')).toBe('idle');
  });

  test('[T2] an instant reported in a field starts the clock there; a corrected one is judged afresh', () => {
    const parts = promise({ from: { on: 'field', field: 'downAt' } });
    const run = given(parts, { fields: { downAt: at(-5) } });
    expect(run.run.targets.t?.dueAt).toBe(START + 5 * 60_000);
    run.when({ type: 'completeStep', step: 'a' }, { at: 4 });
    expect(run.verdict('t')).toBe('met');
    run.when({ type: 'setFields', fields: { downAt: at(-30) } }, { at: 6 });
    expect(run.verdict('t')).toBe('missed');
    expect(run.run.targets.t?.stoppedAt).toBe(START + 4 * 60_000);
    const late = given(parts).when({ type: 'completeStep', step: 'a' }, { at: 2 });
    expect(
      late.when({ type: 'setFields', fields: { downAt: at(-3) } }, { at: 5 }).verdict('t'),
    ).toBe('met');
  });

  test('[T3] warned at its share, missed at its due time, with what a miss brings', () => {
    const run = given(promise({ warnAt: 0.5, onMiss: [{ do: 'raise', level: 'one' }] }), {
      fields: { share: 10 },
    });
    expect(run.until(5).run.targets.t?.warnedAt).toBe(START + 5 * 60_000);
    expect(run.verdict('t')).toBe('running');
    run.until(10);
    expect(run.verdict('t')).toBe('missed');
    expect(run.run.levels.response).toMatchObject({ level: 'one', why: 'target' });
    expect(Object.values(run.run.alarms)).toMatchObject([
      { target: 't', raisedAt: START + 10 * 60_000, late: false },
    ]);
  });

  test('[T3] a miss can move the chart', () => {
    const run = given({
      chart: {
        states: [
          step('a', { transitions: [{ id: 'give-up', on: 'signal', to: 'plan-b' }] }),
          step('b'),
          step('plan-b'),
        ],
      },
      targets: [
        target('t', {
          from: { on: 'declared' },
          to: { on: 'done', step: 'a' },
          within: 'PT10M',
          onMiss: [{ do: 'take', transition: 'give-up' }],
        }),
      ],
    });
    expect(run.until(11).state('plan-b')).toBe('open');
  });

  test('[T4] skipping voids a promise, opening again revives it from its first start', () => {
    const run = given(promise()).when(
      { type: 'skipStep', step: 'a', reason: 'no need' },
      { at: 3 },
    );
    expect(run.verdict('t')).toBe('void');
    const other = given(
      plan({
        targets: [
          target('t', {
            from: { on: 'declared' },
            to: { on: 'done', step: 'grave' },
            within: 'PT10M',
          }),
        ],
      }),
    );
    other
      .when({ type: 'skipStep', step: 'grave', reason: 'no' }, { at: 3 })
      .when({ type: 'reopenStep', step: 'grave', reason: 'yes' }, { at: 4 });
    expect(other.run.targets.t).toMatchObject({ startedAt: START, dueAt: START + 10 * 60_000 });
    expect(other.verdict('t')).toBe('running');
  });

  test('[T4] a step that opens in a second round revives its promise too', () => {
    const promise = { from: { on: 'declared' }, to: { on: 'done', step: 'b' }, within: 'PT1H' };
    const run = given({
      chart: {
        states: [
          step('a', { transitions: [{ id: 'past', on: 'skipped', to: 'c' }] }),
          step('b'),
          step('c', { transitions: [{ id: 'back', on: 'failed', to: 'b' }] }),
        ],
      },
      targets: [target('t', promise)],
    });
    run
      .when({ type: 'skipStep', step: 'b', reason: 'no' })
      .when({ type: 'completeStep', step: 'a' });
    expect(run.verdict('t')).toBe('void');
    run.when({ type: 'failStep', step: 'c', reason: 'no' }, { at: 5 });
    expect(run.run.targets.t).toMatchObject({ startedAt: START, dueAt: START + 60 * 60_000 });
    expect(run.when({ type: 'completeStep', step: 'b' }, { at: 6 }).verdict('t')).toBe('met');
  });

  test('[T5] time paused does not count', () => {
    const run = given(promise());
    run.when({ type: 'pauseTarget', target: 't', reason: 'waiting for power' }, { at: 4 });
    expect(run.until(30).verdict('t')).toBe('running');
    run.when({ type: 'resumeTarget', target: 't', reason: 'power is back' }, { at: 30 });
    expect(run.run.targets.t?.dueAt).toBe(START + 36 * 60_000);
    expect(run.until(37).verdict('t')).toBe('missed');
  });

  test('[T6] at the end promises neither kept nor broken are void', () => {
    expect(given(promise()).when({ type: 'close' }, { at: 2 }).verdict('t')).toBe('void');
    expect(given(promise()).until(11).when({ type: 'close' }, { at: 12 }).verdict('t')).toBe(
      'missed',
    );
  });
});

describe('alarms and notices', () => {
  const groups = ['lead', 'chief'].map((id) => named(id, { kind: 'command' }));
  const escalation = {
    id: 'up',
    title: { zh: '升级', en: 'Escalation' },
    tiers: [
      { after: 'PT0S', audience: ['lead'] },
      { after: 'PT10M', audience: ['chief'] },
    ],
    repeatEvery: 'PT15M',
  };
  const parts = plan({
    groups,
    escalations: [escalation],
    targets: [
      target('t', {
        from: { on: 'declared' },
        to: { on: 'done', step: 'a' },
        within: 'PT10M',
        onMiss: [{ do: 'escalate', escalation: 'up' }],
      }),
    ],
  });
  const told = (run: ReturnType<typeof given>) =>
    run.journal.flatMap(({ event }) =>
      event.type === 'noticeIssued'
        ? [[(event.at - START) / 60_000, event.notice.audience[0]]]
        : [],
    );

  test('[E1] tiers fire until somebody acknowledges; the last one repeats', () => {
    const run = given(parts).until(51);
    expect(told(run)).toEqual([
      [10, 'lead'],
      [20, 'chief'],
      [35, 'chief'],
      [50, 'chief'],
    ]);
    run.when({ type: 'acknowledgeAlarm', alarm: 'alarm:t:1' }, { at: 52 });
    expect(told(run.until(300))).toHaveLength(4);
  });

  test('[N1] notices go out at their moments, at their levels, with the run’s values', () => {
    const notice = {
      id: 'n',
      title: { zh: '通报', en: 'Notice' },
      on: [
        { on: 'level', level: 'two' },
        { on: 'done', step: 'a' },
      ],
      levels: ['two'],
      audience: ['lead'],
      channels: [],
      text: { zh: '占比 {{share}}，恢复 {{upAt}}', en: 'share {{share}}, up {{upAt}}' },
    };
    const run = given(plan({ groups, notifications: [notice] }), { fields: { share: 60 } });
    expect(pendingNotices(run.run).map((pending) => pending.notice.text.zh)).toEqual([
      '占比 60，恢复 （未报告）',
    ]);
    run
      .when({ type: 'setLevel', level: 'one', reason: 'worse' })
      .when({ type: 'completeStep', step: 'a' });
    expect(told(run)).toHaveLength(1);
  });
});
