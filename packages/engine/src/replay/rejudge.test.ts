import { describe, expect, test } from 'vitest';
import { compilePlan } from '../plan.ts';
import { checkShape } from '../runbook/parse.ts';
import { ANNA, BO, given, named, runbook, START, step, target } from '../testing/given.ts';
import { compareResults, differences } from './differences.ts';
import { readRun } from './read-run.ts';
import { rejudge } from './rejudge.ts';

const parts = (within: string, more: Record<string, unknown> = {}) => ({
  groups: [named('desk', { kind: 'team' })],
  fields: [named('loss', { type: 'number' })],
  levels: {
    scale: [named('high', { rank: 1, colour: 'red' }), named('low', { rank: 2, colour: 'blue' })],
    rules: [{ id: 'much', level: 'high', when: { loss: '> 10' }, text: { zh: '', en: '' } }],
  },
  chart: {
    states: [
      step('a', { marks: ['acknowledge', 'start', 'done'], asks: [{ field: 'loss' }] }),
      step('b', { confirm: true }),
      step('c', more),
    ],
  },
  targets: [target('t', { from: { on: 'declared' }, to: { on: 'done', step: 'a' }, within })],
});
const planOf = (within: string, more: Record<string, unknown> = {}) => {
  const shaped = checkShape(runbook(parts(within, more)));
  if (!shaped.ok) throw new Error(JSON.stringify(shaped.problems));
  return compilePlan(shaped.value);
};

/** A run in which people did every kind of thing that leaves its own mark. */
const lived = given(parts('PT10M'), { fields: { loss: 1 } })
  .when({ type: 'acknowledgeStep', step: 'a' }, { at: 1 })
  .when({ type: 'completeStep', step: 'c' }, { at: 2 })
  .when({ type: 'completeStep', step: 'a', values: { loss: 20 } }, { at: 15, occurred: 12 })
  .when({ type: 'setLevel', level: 'low', reason: 'r' }, { at: 16 })
  .when({ type: 'reopenStep', step: 'a', reason: 'r' }, { at: 17 })
  .when({ type: 'skipStep', step: 'a', reason: 'r' }, { at: 18 })
  .when({ type: 'completeStep', step: 'b' }, { at: 19, by: ANNA })
  .when({ type: 'confirmStep', step: 'b' }, { at: 20, by: BO })
  .when({ type: 'addNote', text: 'n' }, { at: 21 })
  .when({ type: 'jump', to: 'c', reason: 'r' }, { at: 22 })
  .when({ type: 'close', reason: 'done for today' }, { at: 23 });
const END = START + 60 * 60_000;

const asLived = () => {
  const read = readRun(lived.plan, lived.journal, END);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
};

describe('the same people under another version', () => {
  test('under the same version nothing differs [R1] [R3]', () => {
    expect(compareResults(asLived(), rejudge(lived.plan, lived.journal, END))).toEqual([]);
  });

  test('at any instant of the run nothing differs under the same version', () => {
    for (let minute = 0.25; minute <= 25; minute += 0.5) {
      const at = START + minute * 60_000;
      const read = readRun(lived.plan, lived.journal, at);
      const then = read.ok ? read.value : undefined;
      const again = rejudge(lived.plan, lived.journal, at);
      expect(differences(then?.steps, again.steps)).toEqual([]);
      expect(differences(then?.targets, again.targets)).toEqual([]);
    }
  });

  test('a looser promise is kept, a longer path refuses what came too early', () => {
    const looser = rejudge(planOf('PT13M'), lived.journal, END);
    const told = compareResults(asLived(), looser);
    expect(told).toContainEqual({ path: '/targets/t/verdict', before: 'missed', after: 'met' });
    expect(told).toContainEqual({ path: '/targets/t/missedByMs', before: 120_000, after: null });
    expect(told.map(({ path }) => path)).not.toContain('/level');
  });

  test('acts the other version has no place for are refused, by their line', () => {
    const { refused, finished } = rejudge(planOf('PT10M', { id: 'other' }), lived.journal, END);
    expect(refused.map(({ code }) => code)).toContain('unknown-step');
    const line = lived.journal.find(({ event }) => event.type === 'actRecorded')?.seq;
    expect(refused[0]).toMatchObject({ act: line, code: 'unknown-step' });
    expect(finished).toBe(true);
  });

  test('a journal that another chart cannot have led to is told as such', () => {
    const shaped = checkShape(runbook({ chart: { states: [{ kind: 'final', id: 'z' }] } }));
    const plan = compilePlan((shaped as { value: Parameters<typeof compilePlan>[0] }).value);
    const read = readRun(plan, lived.journal, END);
    expect(read).toMatchObject({ ok: false, problems: [{ code: 'journal-mismatch' }] });
  });

  test('before the first line there is no run', () => {
    expect(readRun(lived.plan, lived.journal, START - 1)).toMatchObject({
      ok: true,
      value: { phase: null, finished: false },
    });
    expect(rejudge(lived.plan, lived.journal, START - 1)).toMatchObject({
      phase: null,
      refused: [],
    });
  });
});

describe('differences', () => {
  test('go by id in lists of things, and take other lists whole', () => {
    const a = {
      list: [
        { id: 'x', n: 1 },
        { id: 'y', n: 2 },
      ],
      plain: [1, 2],
      same: { k: null },
    };
    const b = {
      list: [
        { id: 'y', n: 3 },
        { id: 'z', n: 4 },
      ],
      plain: [1],
      same: { k: null },
    };
    expect(differences(a, b)).toEqual([
      { path: '/list/x', before: { id: 'x', n: 1 }, after: null },
      { path: '/list/y/n', before: 2, after: 3 },
      { path: '/list/z', before: null, after: { id: 'z', n: 4 } },
      { path: '/plain', before: [1, 2], after: [1] },
    ]);
  });
});
