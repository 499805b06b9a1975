import type { JournalRecord } from '@tocsin/engine';
import type { Executor } from '../executor/executor.ts';
import type { Clock } from '../ports/clock.ts';
import type { Journal } from '../ports/journal.ts';

interface Options {
  readonly journal: Pick<Journal, 'read'>;
  readonly follow: Executor['follow'];
  readonly clock: Clock;
  readonly run: string;
  /** The last record the reader has. */
  readonly after: number;
  readonly heartbeatMs?: number;
  /** How much may wait to be read by a slow reader before it is sent away. */
  readonly roomBytes?: number;
}

const HEARTBEAT_MS = 10_000;
const ROOM_BYTES = 1_000_000;
const PAGE = 500;
/** How soon a reader should come back, ms. */
const RETRY_MS = 1000;

const encoder = new TextEncoder();
const message = (event: string, data: unknown, id?: number): Uint8Array =>
  encoder.encode(
    `event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`,
  );

/**
 * A run's journal as server-sent events: `records` (a list of records, the id being the last
 * one's `seq`), `live` once the reader has caught up, `time` as heartbeat with the wall clock,
 * and `reconnect` when the reader is too slow to be kept. Never skips: a reader that comes back
 * with the last id goes on where it was.
 */
export function openEventStream(options: Options): ReadableStream<Uint8Array> {
  const { journal, follow, clock, run } = options;
  const room = options.roomBytes ?? ROOM_BYTES;
  let sent = options.after;
  let catchingUp = false;
  let newer = true;
  let live = false;
  let ended = false;
  let end = () => {};
  let drained = () => {};
  let waitingForRoom = false;
  let enqueuedBytes = 0;

  const begin = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    const roomLeft = () => controller.desiredSize ?? 0;

    const sendAway = () => {
      // What waits is whole messages: nothing is lost, the reader asks again from its last id.
      controller.enqueue(message('reconnect', { after: sent }));
      end();
      controller.close();
    };

    const send = (bytes: Uint8Array) => {
      if (ended) return;
      controller.enqueue(bytes);
      enqueuedBytes += bytes.byteLength;
      if (roomLeft() <= 0) sendAway();
    };

    const sendRecords = (records: readonly JournalRecord[]) => {
      const last = records.at(-1);
      if (!last) return;
      sent = last.seq;
      send(message('records', records, last.seq));
    };

    const roomToGoOn = async () => {
      while (!ended && roomLeft() < room / 2) {
        waitingForRoom = true;
        await new Promise<void>((resolve) => {
          drained = resolve;
        });
      }
      waitingForRoom = false;
    };

    /** Sends from the journal until nothing newer is there; what arrives meanwhile is on the next page. */
    const catchUp = async () => {
      catchingUp = true;
      try {
        while (newer && !ended) {
          newer = false;
          for (;;) {
            const records = await journal.read(run, sent, PAGE);
            if (records.length === 0 || ended) break;
            sendRecords(records);
            // Who reads a long journal slowly is waited for: it is catching up, not falling behind.
            await roomToGoOn();
          }
        }
        if (!live) send(message('live', { after: sent, now: clock.now() }));
        live = true;
      } catch (error) {
        if (ended) return;
        end();
        controller.error(error);
      } finally {
        catchingUp = false;
      }
    };

    const unfollow = follow((id, records) => {
      if (id !== run || ended) return;
      if (!catchingUp && records[0]?.seq === sent + 1) {
        sendRecords(records);
        return;
      }
      newer = true;
      if (!catchingUp) void catchUp();
    });

    let callOff = () => {};
    let readBefore = -1;
    const beat = () => {
      callOff = clock.after(options.heartbeatMs ?? HEARTBEAT_MS, () => {
        const readBytes = enqueuedBytes - (room - roomLeft());
        if (waitingForRoom && readBytes === readBefore) {
          sendAway();
          return;
        }
        readBefore = readBytes;
        send(message('time', { now: clock.now() }));
        if (!ended) beat();
      });
    };

    end = () => {
      ended = true;
      unfollow();
      callOff();
      drained();
    };
    send(encoder.encode(`retry: ${RETRY_MS}\n\n`));
    beat();
    void catchUp();
  };

  return new ReadableStream<Uint8Array>(
    {
      start: begin,
      pull() {
        drained();
      },
      cancel() {
        end();
      },
    },
    { highWaterMark: room, size: (chunk) => chunk?.byteLength ?? 0 },
  );
}
