// Durable commands a second against raw fdatasync, both in one run on one disk.
// Run: node test/bench/durable-commands.ts [seconds]   (Node 24)
//
// Not measured: HTTP, the network, several processes, a disk under other load. Commands are
// notes and step marks on a small plan; the share of the engine grows with the plan.
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunCommand } from '@tocsin/engine';
import { compilePlan, parseRunbook } from '@tocsin/engine';
import { createRunner, suppressingNotifier, systemClock } from '@tocsin/runner';
import {
  createSqliteJournal,
  createSqliteRunbookStore,
  openSqliteDatabase,
} from '@tocsin/runner/node';

const SECONDS = Number(process.argv[2] ?? 3);
const CLIENTS = 64;
const RUNS = 8;
const ROUNDS = 3;

const PLAN = `tocsin: 1
id: bench
version: '1'
title: { zh: 基准, en: Bench }
groups: [{ id: desk, name: { zh: 值班台, en: Desk }, kind: team }]
chart:
  states:
    - id: handle
      title: { zh: 处置, en: Handle }
      kind: phase
      phase: handle
      flow: checklist
      states: [{ id: answer, title: { zh: 接听, en: Answer }, kind: step, group: desk }]
`;

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;

const folder = mkdtempSync(join(process.env.BENCH_FOLDER ?? tmpdir(), 'tocsin-bench-'));

/** Appends 400 bytes and syncs them, over and over: what one durable write costs here. */
function rawSync(ms: number): number[] {
  const file = openSync(join(folder, 'raw'), 'w');
  const bytes = Buffer.alloc(400, 1);
  const times: number[] = [];
  const until = performance.now() + ms;
  while (performance.now() < until) {
    const before = performance.now();
    writeSync(file, bytes);
    fdatasyncSync(file);
    times.push(performance.now() - before);
  }
  closeSync(file);
  return times;
}

const database = openSqliteDatabase(join(folder, 'bench.db'));
const runner = createRunner({
  journal: createSqliteJournal(database),
  store: createSqliteRunbookStore(database),
  clock: systemClock,
  senders: { live: suppressingNotifier, drill: suppressingNotifier },
  tell: (trouble) => console.error(trouble.code, trouble.cause),
});
await runner.library.seed([{ id: 'bench', source: PLAN }]);
const parsed = parseRunbook(PLAN);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const { hash } = compilePlan(parsed.value);
const actor = { id: 'bench' };

for (let index = 0; index < RUNS; index += 1) {
  const answer = await runner.executor.declare({
    type: 'declare',
    id: 'd',
    run: `run${index}`,
    actor,
    occurredAt: Date.now(),
    runbook: { id: 'bench', hash },
    kind: 'live',
    fields: {},
  });
  if (answer.status !== 'accepted') throw new Error(JSON.stringify(answer));
}

let count = 0;
const command = (run: string): RunCommand => {
  count += 1;
  const envelope = { id: `c${count}`, run, actor, occurredAt: Date.now() };
  return {
    ...envelope,
    type: 'addNote',
    text: `值班记录第 ${count} 条：已回访，客户反馈恢复正常。`,
  };
};

/** Clients that each send their next command when the last was acknowledged. */
async function drive(clients: number, ms: number): Promise<number[]> {
  const times: number[] = [];
  const until = performance.now() + ms;
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      while (performance.now() < until) {
        const before = performance.now();
        const answer = await runner.executor.send(command(`run${client % RUNS}`));
        if (answer.status !== 'accepted') throw new Error(JSON.stringify(answer));
        times.push(performance.now() - before);
      }
    }),
  );
  return times;
}

await drive(CLIENTS, 500);
rawSync(300);
const ms = (SECONDS * 1000) / ROUNDS;
const raw: number[] = [];
const one: number[] = [];
const many: number[] = [];
// In turns, so that a disk that is busy for a while slows all of them.
for (let round = 0; round < ROUNDS; round += 1) {
  raw.push(...rawSync(ms));
  one.push(...(await drive(1, ms)));
  many.push(...(await drive(CLIENTS, ms)));
}

const p50 = { raw: quantile(raw, 0.5), one: quantile(one, 0.5), many: quantile(many, 0.5) };
const rate = many.length / SECONDS;
const line = (name: string, times: readonly number[]) =>
  console.log(
    `${name.padEnd(34)} ${Math.round(times.length / SECONDS)
      .toString()
      .padStart(
        7,
      )} /s   p50 ${quantile(times, 0.5).toFixed(3)} ms   p99 ${quantile(times, 0.99).toFixed(3)} ms`,
  );
line('raw fdatasync, 400 bytes', raw);
line('durable commands, 1 client', one);
line(`durable commands, ${CLIENTS} clients`, many);
console.log(
  `p50 of one client = ${(p50.one / p50.raw).toFixed(2)} × one fdatasync (to reach: ≤ 2)` +
    ` · ${Math.round(rate)} commands/s at ${CLIENTS} clients (to reach: ≥ 2500)`,
);

await runner.stop();
database.close();
rmSync(folder, { recursive: true });
process.exitCode = p50.one <= 2 * p50.raw && rate >= 2500 ? 0 : 1;
