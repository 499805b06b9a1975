import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ServerEvent } from './sse-parser.ts';
import { readServerEvents } from './sse-parser.ts';

async function read(chunks: readonly Uint8Array[]): Promise<ServerEvent[]> {
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
  const events: ServerEvent[] = [];
  for await (const event of readServerEvents(stream)) events.push(event);
  return events;
}

const TEXT = `: comment

event: records
id: 7
data: {"文":1}

data: one
data: two

event: half
data: never finished`;

const EXPECTED = [
  { event: 'records', data: '{"文":1}', id: '7' },
  { event: 'message', data: 'one\ntwo', id: '7' },
];

test('reads the same messages however the bytes are cut and the lines are ended', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 80 }),
      async (ending, sizes) => {
        const bytes = new TextEncoder().encode(TEXT.replaceAll('\n', ending));
        const chunks: Uint8Array[] = [];
        let from = 0;
        for (let index = 0; from < bytes.length; index += 1) {
          const size = sizes[index % sizes.length] ?? 1;
          chunks.push(bytes.slice(from, from + size));
          from += size;
        }
        expect(await read(chunks)).toEqual(EXPECTED);
      },
    ),
  );
});
