import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { JournalRecord, RunCommand } from '@tocsin/engine';
import type { CommandAnswer, RunHost } from '@tocsin/runner/client';
import { createHttpHost } from '@tocsin/runner/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CRASH_PLAN } from './crash-plan.ts';
import { seededRandom } from './seeded-random.ts';
import type { ServerProcess } from './server-process.ts';
import { freePort, startServerProcess } from './server-process.ts';

const SEED = Number(process.env.TOCSIN_CRASH_SEED ?? Math.floor(Math.random() * 2 ** 31));
const KILLS = Number(process.env.TOCSIN_CRASH_KILLS ?? 4);
const CLIENTS = 16;
const RUNS = 4;
/** Long enough for the promise to be broken and then some: a fire more than a second late is marked so. */
const DOWN_MS = 2_300;

const random = seededRandom(SEED);
const actor = { id: 'crash', name: '压测' };
const hosts: RunHost[] = [];
let data: string;
let port: number;
let server: ServerProcess;

const newHost = (): RunHost => {
  const host = createHttpHost({ baseUrl: `http://127.0.0.1:${port}` });
  hosts.push(host);
  return host;
};

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'tocsin-crash-'));
  port = await freePort();
  server = await startServerProcess(data, port);
});

afterAll(async () => {
  for (const host of hosts) host.close();
  await server.kill();
  await rm(data, { recursive: true });
});

/** A client with no manners: tries the same command again as soon as it can. */
async function sendAtOnce(command: RunCommand): Promise<CommandAnswer> {
  for (;;) {
    try {
      const response = await fetch(`http://127.0.0.1:${port}/api/runs/${command.run}/commands`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(command),
      });
      return (await response.json()) as CommandAnswer;
    } catch {
      await pause(30);
    }
  }
}

const declare = async (host: RunHost, run: string, hash: string) => {
  const answer = await host.declare({
    type: 'declare',
    id: `declare-${run}`,
    run,
    actor,
    occurredAt: Date.now(),
    runbook: { id: 'crash', hash },
    kind: 'live',
    fields: {},
  });
  expect(answer.status, JSON.stringify(answer)).not.toBe('refused');
};

const ofType = <T extends string>(records: readonly JournalRecord[], type: T) =>
  records.flatMap(({ event, seq }) => (event.type === type ? [{ event, seq }] : []));

function expectGapless(records: readonly JournalRecord[]): void {
  expect(records.map((record) => record.seq)).toEqual(records.map((_, index) => index + 1));
}

test(`killed ${KILLS} times under load: nothing acknowledged is lost, nothing counted twice (seed ${SEED})`, async () => {
  const control = newHost();
  const saved = await control.saveRunbook({ source: CRASH_PLAN, note: '', by: actor });
  expect(saved.status, JSON.stringify(saved)).toBe('saved');
  if (saved.status !== 'saved') return;

  const runs = Array.from({ length: RUNS }, (_, index) => `run${index}`);
  for (const run of runs) await declare(control, run, saved.hash);

  // One who follows all along, over every crash.
  const followed: JournalRecord[] = [];
  newHost().watch('run0', 0, {
    records: (records) => followed.push(...records),
    status: () => undefined,
  });

  /** The notes that were acknowledged, by their id, which is also their text. */
  const acknowledged = new Map<string, { run: string; seq: number }>();
  const sent = new Map<string, Set<string>>(runs.map((run) => [run, new Set()]));
  let driving = true;
  const drive = async (client: number) => {
    const run = runs[client % RUNS] ?? '';
    // A few are the product's own client, with its patience; the others keep the pressure up.
    const host = newHost();
    const send = client < 4 ? (command: RunCommand) => host.send(command) : sendAtOnce;
    for (let count = 0; driving; count += 1) {
      const id = `note-${client}-${count}`;
      sent.get(run)?.add(id);
      const command = {
        id,
        run,
        actor,
        occurredAt: Date.now(),
        type: 'addNote',
        text: id,
      } as const;
      const answers = await Promise.all(
        // Some come twice at once, as from a device with a bad line.
        random() < 0.1 ? [send(command), sendAtOnce(command)] : [send(command)],
      );
      for (const answer of answers) {
        if (answer.status === 'refused') throw new Error(JSON.stringify(answer));
        const before = acknowledged.get(id);
        if (before) expect(answer.seq).toBe(before.seq);
        acknowledged.set(id, { run, seq: answer.seq });
      }
    }
  };
  const clients = Array.from({ length: CLIENTS }, (_, client) => drive(client));

  const timed: string[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const before = acknowledged.size;
    await expect.poll(() => acknowledged.size, { timeout: 20_000 }).toBeGreaterThan(before + 100);
    await pause(random() * 700);
    const run = `timed${kill}`;
    await declare(control, run, saved.hash);
    timed.push(run);
    await pause(random() * 300);
    await server.kill();
    await pause(DOWN_MS);
    server = await startServerProcess(data, port);
  }
  await pause(300);
  driving = false;
  await Promise.all(clients);

  for (const run of runs) {
    const records = await control.journal(run);
    expectGapless(records);
    const seqs = new Map<string, number[]>();
    for (const { event, seq } of ofType(records, 'noteAdded')) {
      const text = event.type === 'noteAdded' ? event.text : '';
      seqs.set(text, [...(seqs.get(text) ?? []), seq]);
    }
    for (const [id, ack] of acknowledged) {
      if (ack.run === run) expect(seqs.get(id), id).toEqual([ack.seq]);
    }
    for (const [id, found] of seqs) {
      expect(found, id).toHaveLength(1);
      expect(sent.get(run)?.has(id), id).toBe(true);
    }
  }
  expect(acknowledged.size).toBeGreaterThan(KILLS * 100);

  // [R4] Each promise that was broken while the server was dead: told once, at its due time, marked late.
  for (const run of timed) {
    const records = await control.journal(run);
    expectGapless(records);
    const missed = ofType(records, 'targetMissed');
    expect(missed, run).toHaveLength(1);
    const declaredAt = records[0]?.recordedAt ?? 0;
    expect(missed[0]?.event).toMatchObject({ late: true, target: 'answered' });
    expect(missed[0]?.event.at).toBeLessThanOrEqual(declaredAt + 1_000);
    expect(ofType(records, 'noticeIssued')).toHaveLength(1);
    expect(ofType(records, 'noticeDelivered')).toHaveLength(1);
  }

  await expect
    .poll(() => followed.length, { timeout: 20_000 })
    .toBe((await control.journal('run0')).length);
  expectGapless(followed);
});
