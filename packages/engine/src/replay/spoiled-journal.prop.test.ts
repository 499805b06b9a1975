import fc from 'fast-check';
import { expect, test } from 'vitest';
import { given, named, START, step, target } from '../testing/given.ts';
import { journalFromJson, journalToJson, parseJournal } from './journal-json.ts';
import { readRun } from './read-run.ts';
import { rejudge } from './rejudge.ts';

/** Journals somebody has meddled with: read as they are, or refused with what is wrong, never a crash. */

const lived = given(
  {
    groups: [named('desk', { kind: 'team' })],
    fields: [named('loss', { type: 'number' }), named('downAt', { type: 'instant' })],
    levels: {
      scale: [named('high', { rank: 1, colour: 'red' })],
      rules: [{ id: 'much', level: 'high', when: { loss: '> 10' }, text: { zh: '', en: '' } }],
    },
    chart: { states: [step('a', { group: 'desk' }), step('b', { confirm: true }), step('c')] },
    targets: [
      target('t', {
        from: { on: 'field', field: 'downAt' },
        to: { on: 'done', step: 'b' },
        within: 'PT5M',
      }),
    ],
  },
  { fields: { loss: 1, downAt: '2026-03-01T08:00:00Z' } },
)
  .when({ type: 'completeStep', step: 'c' }, { at: 1 })
  .when({ type: 'completeStep', step: 'a', values: { loss: 20 } }, { at: 2 })
  .when({ type: 'completeStep', step: 'b' }, { at: 7 })
  .when(
    {
      type: 'addStep',
      lane: 'b',
      step: 'x',
      title: { zh: '', en: '' },
      reason: 'r',
    },
    { at: 8 },
  )
  .when({ type: 'jump', to: 'a', reason: 'r' }, { at: 9 })
  .when({ type: 'close' }, { at: 10 });
const source = JSON.stringify(journalToJson(lived.journal));

type Json = { [key: string]: unknown } | unknown[];

/** Every place in a value, as the thing that holds it and its key there. */
function placesIn(value: unknown): { holder: Json; key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    { holder: value as Json, key },
    ...placesIn(inner),
  ]);
}

const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 1 }),
  fc.constantFrom<unknown>(
    'a',
    'b',
    'nobody',
    'stepOpened',
    'jumped',
    'next:a',
    1,
    -1,
    9e15,
    '2026-03-01T08:01:00Z',
    '9999-12-31T23:59:59Z',
  ),
);
const meddling = fc.array(
  fc.record({ place: fc.nat(), how: fc.constantFrom('put', 'drop', 'double'), value: odd }),
  { minLength: 1, maxLength: 3 },
);

function meddled(acts: readonly { place: number; how: string; value: unknown }[]): unknown {
  const journal = JSON.parse(source) as Json;
  for (const { place, how, value } of acts) {
    const places = placesIn(journal);
    const { holder, key } = places[place % places.length] ?? { holder: journal, key: '0' };
    if (Array.isArray(holder)) {
      if (how === 'put') holder[Number(key)] = value;
      else
        holder.splice(
          Number(key),
          1,
          ...(how === 'double' ? [holder[Number(key)], holder[Number(key)]] : []),
        );
    } else if (how === 'drop') delete holder[key];
    else holder[key] = value;
  }
  return journal;
}

test('a journal that somebody has meddled with is read or refused, never a crash', () => {
  let read = 0;
  fc.assert(
    fc.property(meddling, (acts) => {
      const records = journalFromJson(meddled(acts));
      if (!records.ok) {
        expect(records.problems.length).toBeGreaterThan(0);
        for (const { message } of records.problems) expect(message.zh && message.en).toBeTruthy();
        return;
      }
      read += 1;
      const at = START + 15 * 60_000;
      const told = readRun(lived.plan, records.value, at);
      if (!told.ok) expect(told.problems[0]?.code).toBe('journal-mismatch');
      expect(rejudge(lived.plan, records.value, at).steps.length).toBeGreaterThanOrEqual(3);
    }),
    { numRuns: 1000 },
  );
  // Many a change is one that only the run itself can find fault with.
  expect(read).toBeGreaterThan(50);
}, 60_000);

test('so is any text at all', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.nat(source.length).map((end) => source.slice(0, end)),
      ),
      (text) => {
        expect(parseJournal(text).ok).toBe(text === source);
      },
    ),
    { numRuns: 500 },
  );
}, 60_000);
