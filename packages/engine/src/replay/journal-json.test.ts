import { describe, expect, test } from 'vitest';
import { given, named, START, step, target } from '../testing/given.ts';
import type { UnreadKeys } from './event-schema.ts';
import { journalFromJson, journalToJson, parseJournal } from './journal-json.ts';

const scene = given(
  {
    fields: [named('startedAt', { type: 'number' }), named('downAt', { type: 'instant' })],
    chart: { states: [step('a', { asks: [{ field: 'startedAt' }] }), step('b')] },
    targets: [
      target('t', {
        from: { on: 'field', field: 'downAt' },
        to: { on: 'done', step: 'b' },
        within: 'PT1M',
      }),
    ],
  },
  { fields: { downAt: '2026-03-01T08:00:00Z' }, kind: 'drill' },
)
  .when({ type: 'completeStep', step: 'a', values: { startedAt: 7 } }, { at: 1 })
  .until(5)
  .when({ type: 'setClock', rate: 10, reason: 'r' })
  .when({ type: 'addStep', lane: 'nowhere', step: 'x', title: { zh: '', en: '' }, reason: 'r' });
const json = JSON.parse(JSON.stringify(journalToJson(scene.journal))) as Record<string, unknown>[];

const codes = (value: unknown): string[] => {
  const read = journalFromJson(value);
  return read.ok ? [] : read.problems.map(({ code, path }) => `${code} ${path}`);
};

describe('a journal as JSON', () => {
  test('every key of every event is read', () => {
    // Does not compile once an event has a key that reading does not know.
    const everyKeyIsRead: [UnreadKeys] extends [never] ? true : UnreadKeys = true;
    expect(everyKeyIsRead).toBe(true);
  });

  test('writes instants in ISO 8601 and reads them back as they were [R1]', () => {
    expect(json[0]).toMatchObject({
      recordedAt: '2026-03-01T08:00:00.000Z',
      event: {
        at: '2026-03-01T08:00:00.000Z',
        clock: { runAt: '2026-03-01T08:00:00.000Z', rate: 1 },
      },
    });
    expect(journalFromJson(json)).toEqual({
      ok: true,
      value: JSON.parse(JSON.stringify(scene.journal)),
    });
  });

  test("leaves what people's own fields hold alone, whatever they are called", () => {
    const completed = json.find(
      ({ event }) => (event as { type: string }).type === 'stepCompleted',
    );
    expect(completed?.event).toMatchObject({ values: { startedAt: 7 } });
  });

  test('is read from an array, a result, a list of records, or JSON Lines, in milliseconds too', () => {
    const lines = json.map((record) => JSON.stringify(record)).join('\n');
    const first = { ok: true };
    expect(parseJournal(JSON.stringify(json))).toMatchObject(first);
    expect(parseJournal(JSON.stringify({ runbook: 'x', journal: json }))).toMatchObject(first);
    expect(parseJournal(JSON.stringify({ records: scene.journal }))).toMatchObject(first);
    expect(parseJournal(`${lines}\n`)).toMatchObject(first);
    expect(parseJournal(JSON.stringify(json[0]))).toMatchObject(first);
  });

  test('says what is wrong with it and where', () => {
    expect(codes([])).toEqual(['too-small ']);
    expect(codes({ journal: 'no' })).toEqual(['invalid-type /journal']);
    expect(codes(json.slice(1))).toEqual(['journal-start /0']);
    expect(codes([json[0], ...json.slice(2)])).toEqual(['journal-order /1']);
    expect(codes([json[0], { ...json[1], run: 'other' }])).toEqual(['journal-mixed /1']);
    expect(codes([{ ...json[0], recordedAt: 'yesterday' }])).toEqual(['instant /0/recordedAt']);
    expect(
      codes([json[0], { ...json[1], event: { ...(json[1]?.event as object), type: 'magic' } }]),
    ).toEqual(['invalid-union /1/event/type']);
    const extra = { ...(json[0]?.event as object), extra: 1, semantics: 99 };
    expect(codes([{ ...json[0], event: extra }])).toEqual(['unknown-key /0/event/extra']);
    const future = { ...(json[0]?.event as object), semantics: 99 };
    expect(codes([{ ...json[0], event: future }])).toEqual(['semantics-unknown /0']);
    expect(codes([{ run: 'r', seq: 1, recordedAt: START, event: null }])).toEqual([
      'invalid-type /0/event',
    ]);
  });

  test('text that is no JSON says so, with the line where it is one of many', () => {
    const problem = (source: string) => {
      const read = parseJournal(source);
      return read.ok ? undefined : read.problems.map(({ code, path }) => `${code} ${path}`);
    };
    expect(problem('')).toEqual(['json-syntax ']);
    expect(problem('{\n "a": 1,\n')).toEqual(['json-syntax ']);
    expect(problem(`${JSON.stringify(json[0])}\n{"run": `)).toEqual(['json-syntax /1']);
  });
});
