// The first answers after a restart with a million events: runs kept folded beside their journals against
// journals alone, both in one run on one disk. And how much memory the server takes with all runs in use.
// Run: node test/bench/restart.ts [runs] [lines a run]   (Node 24; Linux, for the memory)
//
// Not measured: a cold disk cache (the files were written just before), other plans, the time
// a system takes to notice that the server is gone. The first start also writes what the second reads.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunEvent } from '@tocsin/engine';
import { fold, nextDueAt, phaseOf } from '@tocsin/engine';
import { createSqliteJournal, openSqliteDatabase } from '@tocsin/runner/node';
import { freePort, startServerProcess } from '../crash/server-process.ts';
import { longRun } from './support/long-run.ts';

const RUNS = Number(process.argv[2] ?? 100);
const LINES = Number(process.argv[3] ?? 10_000);
const CHUNK = 10;
const PLAN = 'channel-outage';

const folder = mkdtempSync(join(process.env.BENCH_FOLDER ?? tmpdir(), 'tocsin-restart-'));
const seconds = (ms: number): string => `${(ms / 1000).toFixed(2).padStart(7)} s`;

/** Writes so many runs of the same events, each under its own id. */
async function fill(): Promise<void> {
  const { plan, records } = longRun(PLAN, LINES, Date.now());
  const database = openSqliteDatabase(join(folder, 'tocsin.db'));
  const journal = createSqliteJournal(database);
  const run = fold(plan, records);
  if (!run) throw new Error('no run');
  const due = nextDueAt(run);
  for (let index = 0; index < RUNS; index += 1) {
    const id = `run${index}`;
    const writes = [];
    for (let from = 0; from < records.length; from += CHUNK) {
      const chunk = records.slice(from, from + CHUNK);
      const events = chunk.map(
        ({ event }): RunEvent => (event.type === 'runDeclared' ? { ...event, run: id } : event),
      );
      const seq = from + events.length;
      writes.push(
        journal.append({
          run: id,
          expectedSeq: from,
          events,
          recordedAt: chunk.at(-1)?.recordedAt ?? 0,
          command: { id: `w${from}` },
          summary: {
            id,
            kind: 'live',
            title: null,
            runbook: run.runbook,
            declaredAt: run.declaredAt,
            status: 'running',
            level: run.levels.response?.level ?? null,
            phase: phaseOf(plan, run)?.id ?? null,
            seq,
            recordedAt: chunk.at(-1)?.recordedAt ?? 0,
          },
          agenda: { wakeAt: due, waiting: true },
        }),
      );
    }
    await Promise.all(writes);
  }
  await journal.close();
  database.close();
}

interface Side {
  readonly ready: number;
  readonly list: number;
  readonly page: number;
  readonly command: number;
  readonly all: number;
  readonly rssMb: number;
}

let count = 0;
async function command(base: string, run: string): Promise<void> {
  count += 1;
  const response = await fetch(`${base}/api/runs/${run}/commands`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'addNote',
      id: `bench${count}`,
      run,
      actor: { id: 'bench' },
      occurredAt: Date.now(),
      text: 'note',
    }),
  });
  if (!response.ok) throw new Error(await response.text());
}

/** One life of the server: started, asked, used on every run, killed. */
async function live(): Promise<Side> {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const began = performance.now();
  const server = await startServerProcess(folder, port);
  const ready = performance.now();
  await (await fetch(`${base}/api/runs`)).json();
  const list = performance.now();
  await (await fetch(`${base}/api/runs/run${RUNS >> 1}/journal?after=${LINES - 500}`)).json();
  const page = performance.now();
  await command(base, `run${RUNS - 1}`);
  const first = performance.now();
  for (let index = 0; index < RUNS; index += 1) await command(base, `run${index}`);
  const all = performance.now();
  const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
  const rssMb = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  await server.kill();
  return {
    ready: ready - began,
    list: list - ready,
    page: page - list,
    command: first - page,
    all: all - first,
    rssMb,
  };
}

/** A server's first start reads all the product's plans into its library; that is no part of a restart. */
async function seed(): Promise<void> {
  const server = await startServerProcess(folder, await freePort());
  await server.kill();
}

try {
  await seed();
  await fill();
  console.log(`${RUNS} live runs of ${LINES} events each, ${PLAN}`);
  const alone = await live();
  const packed = await live();
  const row = (name: string, pick: (side: Side) => string) =>
    console.log(`${name.padEnd(36)} ${pick(alone).padStart(12)} ${pick(packed).padStart(12)}`);
  console.log(`${''.padEnd(36)} ${'journal only'.padStart(12)} ${'kept folded'.padStart(12)}`);
  row('process started until it serves', (side) => seconds(side.ready));
  row('then: list of runs', (side) => seconds(side.list));
  row('then: a page of a journal', (side) => seconds(side.page));
  row('then: the first command answered', (side) => seconds(side.command));
  row(`then: a command on each of ${RUNS} runs`, (side) => seconds(side.all));
  row('resident memory afterwards', (side) => `${side.rssMb.toFixed(0)} MB`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
