import type { JournalRecord } from '@tocsin/engine';
import { expect, test } from 'vitest';
import { readServerEvents } from '../client/sse-parser.ts';
import type { RecordListener } from '../executor/executor.ts';
import { createFakeClock, settled } from '../testing/fake-clock.ts';
import { openEventStream } from './event-stream.ts';

const record = (seq: number, text = 'n'): JournalRecord => ({
  run: 'a',
  seq,
  recordedAt: seq,
  event: { type: 'noteAdded', at: seq, by: { id: 'wang' }, text },
});

interface Given {
  readonly kept?: JournalRecord[];
  readonly after?: number;
  readonly roomBytes?: number;
}

const upTo = (last: number, text?: string): JournalRecord[] =>
  Array.from({ length: last }, (_, index) => record(index + 1, text));

function given({ kept = [], after = 0, roomBytes = 1_000_000 }: Given = {}) {
  const listeners = new Set<RecordListener>();
  const clock = createFakeClock(5_000);
  const stream = openEventStream({
    journal: {
      read: async (_, from, limit) => kept.filter(({ seq }) => seq > from).slice(0, limit),
    },
    follow: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clock,
    run: 'a',
    after,
    roomBytes,
  });
  const write = (...records: JournalRecord[]) => {
    kept.push(...records);
    for (const listener of listeners) listener('a', records);
  };
  return { listeners, clock, stream, write };
}

/** Reads until `count` messages have come. */
async function take(stream: ReadableStream<Uint8Array>, count: number) {
  const messages: { event: string; data: unknown; id: string | undefined }[] = [];
  for await (const { event, data, id } of readServerEvents(stream)) {
    messages.push({ event, data: JSON.parse(data), id });
    if (messages.length === count) break;
  }
  return messages;
}

const seqs = (messages: readonly { event: string; data: unknown }[]) =>
  messages.flatMap(({ event, data }) =>
    event === 'records' ? (data as JournalRecord[]).map(({ seq }) => seq) : [],
  );

test('sends what was kept, says when it has caught up, then follows', async () => {
  const { stream, write } = given({ kept: upTo(4), after: 2 });
  const reading = take(stream, 3);
  await settled();
  write(record(5), record(6));
  const messages = await reading;
  expect(messages.map(({ event, id }) => [event, id])).toEqual([
    ['records', '4'],
    ['live', '4'],
    ['records', '6'],
  ]);
  expect(seqs(messages)).toEqual([3, 4, 5, 6]);
});

test('what is written while it catches up comes once and in order', async () => {
  const { stream, write } = given({ kept: upTo(1200) });
  let next = 1201;
  const seen: number[] = [];
  for await (const { event, data } of readServerEvents(stream)) {
    if (event === 'records')
      seen.push(...(JSON.parse(data) as JournalRecord[]).map((one) => one.seq));
    if (next <= 1210) write(record(next++));
    if (seen.at(-1) === 1210) break;
  }
  expect(seen).toEqual(Array.from({ length: 1210 }, (_, index) => index + 1));
});

test('beats while nothing happens, telling the time', async () => {
  const { stream, clock } = given();
  const reading = take(stream, 3);
  await clock.pass(20_000);
  const messages = await reading;
  expect(messages.map(({ event }) => event)).toEqual(['live', 'time', 'time']);
  expect(messages[1]?.data).toEqual({ now: 15_000 });
});

test('a reader who falls behind is told to come back, and misses nothing by it', async () => {
  const { stream, listeners, write } = given({ roomBytes: 4_000 });
  await settled();
  for (let seq = 1; seq <= 20; seq += 1) write(record(seq, 'x'.repeat(500)));
  expect(listeners.size).toBe(0);
  const messages = await take(stream, 100);
  expect(messages.at(-1)?.event).toBe('reconnect');
  const got = seqs(messages);
  expect(got.length).toBeLessThan(20);
  expect(got).toEqual(got.map((_, index) => index + 1));
  expect(messages.at(-1)?.data).toEqual({ after: got.length });
});

test('a reader who has stopped reading in the middle of a long journal is let go', async () => {
  const kept = upTo(5_000, 'x'.repeat(400));
  const { listeners, clock } = given({ kept, roomBytes: 300_000 });
  await settled();
  expect(listeners.size).toBe(1);
  await clock.pass(30_000);
  expect(listeners.size).toBe(0);
});

test('nothing is left behind when the reader goes', async () => {
  const { stream, listeners, clock } = given();
  await take(stream, 1);
  expect(listeners.size).toBe(0);
  await clock.pass(60_000);
});
