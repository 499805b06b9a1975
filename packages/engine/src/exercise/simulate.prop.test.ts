import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Plan } from '../plan.ts';
import { compilePlan } from '../plan.ts';
import { compareResults } from '../replay/differences.ts';
import { journalFromJson } from '../replay/journal-json.ts';
import { readRun } from '../replay/read-run.ts';
import { rejudge } from '../replay/rejudge.ts';
import { checkShape } from '../runbook/parse.ts';
import { named, option, runbook, step, target } from '../testing/given.ts';
import type { Script } from './script.ts';
import { checkScript } from './script.ts';
import { simulate } from './simulate.ts';

/** A plan with something of everything, and people who do anything to it. */
const shaped = checkShape(
  runbook({
    groups: [named('one', { kind: 'team' }), named('two', { kind: 'team' })],
    fields: [
      named('loss', { type: 'number' }),
      named('downAt', { type: 'instant' }),
      named('hours', { type: 'elapsed', since: 'downAt', unit: 'min' }),
    ],
    levels: {
      scale: [named('high', { rank: 1, colour: 'red' }), named('low', { rank: 2, colour: 'blue' })],
      rules: [
        { id: 'much', level: 'high', when: { loss: '> 5' }, text: { zh: '', en: '' } },
        { id: 'long', level: 'high', when: { hours: '> 20' }, text: { zh: '', en: '' } },
        { id: 'some', level: 'low', when: { loss: '<= 5' }, text: { zh: '', en: '' } },
      ],
    },
    chart: {
      states: [
        step('call', { group: 'one', asks: [{ field: 'loss', required: true }] }),
        { kind: 'decision', id: 'go', options: [option('yes'), option('no', { to: 'end' })] },
        {
          kind: 'parallel',
          id: 'work',
          states: [
            {
              kind: 'lane',
              id: 'left',
              group: 'one',
              flow: 'checklist',
              states: [
                step('dig', { marks: ['acknowledge', 'start', 'done'] }),
                step('big', { levels: ['high'] }),
                step('news', { standing: true, repeat: { every: 'PT10M' } }),
              ],
            },
            {
              kind: 'lane',
              id: 'right',
              group: 'two',
              states: [
                step('check', { confirm: true }),
                { kind: 'wait', id: 'cool', for: 'PT15M' },
              ],
            },
          ],
        },
        step('review', { transitions: [{ id: 'timeout', to: 'end', after: 'PT40M' }] }),
        { kind: 'final', id: 'end' },
      ],
    },
    targets: [
      target('dug', {
        from: { on: 'opened', step: 'dig' },
        to: { on: 'started', step: 'dig' },
        within: 'PT8M',
        onMiss: [{ do: 'escalate', escalation: 'up' }],
      }),
      target('up-again', {
        from: { on: 'field', field: 'downAt' },
        to: { on: 'done', step: 'check' },
        withinByLevel: { high: 'PT5M' },
        within: 'PT30M',
      }),
    ],
    escalations: [
      { id: 'up', title: { zh: '', en: '' }, tiers: [{ after: 'PT2M', audience: ['two'] }] },
    ],
  }),
);
if (!shaped.ok) throw new Error(JSON.stringify(shaped.problems));
const plan: Plan = compilePlan(shaped.value);

const ITEMS = ['call', 'go', 'dig', 'big', 'news', 'check', 'cool', 'review', 'extra', 'nothing'];
const anyOf = <T>(...values: T[]) => fc.constantFrom(...values);
const reason = fc.constant('r');
const anyStep = anyOf(...ITEMS);
const anyAct = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: anyOf('complete', 'start', 'acknowledge', 'confirm'),
      step: anyStep,
    }),
  },
  fc.record({ do: anyOf('skip', 'fail', 'reopen'), step: anyStep, reason }),
  fc.record({
    do: anyOf('report', 'set'),
    fields: anyOf<object>(
      { loss: 3 },
      { loss: 9 },
      { loss: null },
      { loss: 'x' },
      { downAt: '2026-03-01T07:50:00Z' },
    ),
  }),
  fc.record({
    do: fc.constant('complete'),
    step: fc.constant('call'),
    values: anyOf({ loss: 1 }, { loss: 8 }),
  }),
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('decide'),
      step: fc.constant('go'),
      choice: anyOf('yes', 'yes', 'no', 'perhaps'),
    }),
  },
  fc.record({ do: fc.constant('set-level'), level: anyOf('high', 'low', 'none'), reason }),
  fc.record({
    do: fc.constant('jump'),
    to: anyOf('call', 'work', 'check', 'dig', 'left', 'end', 'nowhere'),
    reason,
  }),
  fc.record({ do: fc.constant('take'), transition: anyOf('timeout', 'x') }),
  fc.record({
    do: fc.constant('add-step'),
    lane: anyOf('left', 'work', 'right'),
    step: anyOf('extra', 'dig'),
    title: fc.constant({ zh: '', en: '' }),
    reason,
  }),
  fc.record({
    do: fc.constant('reassign'),
    step: anyStep,
    group: anyOf('one', 'two', 'three'),
    reason,
  }),
  fc.record({
    do: anyOf('pause-target', 'resume-target'),
    target: anyOf('dug', 'up-again', 'x'),
    reason,
  }),
  fc.record({ do: fc.constant('acknowledge-alarm'), target: anyOf('dug', 'x') }),
  fc.record({ do: fc.constant('hand-over'), to: anyOf('one', 'bo'), reason }),
  fc.record({ do: fc.constant('note'), text: reason }),
  fc.record({ do: anyOf('close', 'abort'), reason }),
);

/** Most scripts first lead the run to where the most can happen. */
const OPENING = [
  { at: '0m', do: 'complete', step: 'call', values: { loss: 3 } },
  { at: '0m', do: 'decide', step: 'go', choice: 'yes' },
];

const anyScript = fc
  .tuple(
    anyOf(true, true, false),
    fc.array(
      fc.tuple(fc.integer({ min: 0, max: 90 }), anyOf('one', 'two', 'zoe', undefined), anyAct),
      { maxLength: 40 },
    ),
  )
  .map(([isLed, acts]): Script => {
    const checked = checkScript({
      kind: 'drill',
      startAt: '2026-03-01T08:00:00Z',
      until: 'PT80M',
      acts: [
        ...(isLed ? OPENING : []),
        ...acts.map(([minute, by, act]) => ({ at: `${minute}m`, ...(by ? { by } : {}), ...act })),
      ],
    });
    if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
    return checked.value;
  });

test('whatever a script says, every act is played or refused, and the result has its shape', () => {
  fc.assert(
    fc.property(anyScript, (script) => {
      const result = simulate(plan, script);
      expect(result.steps.slice(0, 8).map(({ id }) => id)).toEqual(ITEMS.slice(0, 8));
      expect(result.targets).toHaveLength(2);
      for (const { act, message } of result.refused) {
        expect(act === null || script.acts[act] !== undefined).toBe(true);
        expect(message.zh && message.en).toBeTruthy();
      }
      expect(simulate(plan, script)).toEqual(result);
    }),
    { numRuns: 100 },
  );
}, 60_000);

test('[R1] a journal written as JSON brings the same run back, and the same acts the same run', () => {
  const end = Date.parse('2026-03-01T09:20:00Z');
  fc.assert(
    fc.property(anyScript, (script) => {
      const { journal, ...result } = simulate(plan, script);
      if (journal.length === 0) return;
      const records = journalFromJson(JSON.parse(JSON.stringify(journal)));
      if (!records.ok) throw new Error(JSON.stringify(records.problems));
      const back = readRun(plan, records.value, end);
      if (!back.ok) throw new Error(JSON.stringify(back.problems));
      const { refused: _, ...known } = result;
      const { refused: __, ...told } = back.value;
      expect(told).toEqual(known);
      // Refusals that left no fact are not in the journal, so they cannot be played again.
      const again = rejudge(plan, records.value, end);
      expect(compareResults({ ...again, refused: [] }, { ...back.value, refused: [] })).toEqual([]);
    }),
    { numRuns: 100 },
  );
}, 60_000);
