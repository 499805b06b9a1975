// How late timers fire with 100,000 armed, idle and under load, against a bare setTimeout for each of the same instants.
// Run: node test/bench/timers.ts [seconds]   (Node 24)
//
// A timer counts as fired when what it brought is durable and followers have been told. Not measured: HTTP, a machine that slept,
// a clock that jumped. The bare timeouts share the process, so a busy event loop holds up both sides.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { compilePlan, parseRunbook } from '@tocsin/engine';
import { createRunner, suppressingNotifier, systemClock } from '@tocsin/runner';
import {
  createSqliteJournal,
  createSqliteRunbookStore,
  openSqliteDatabase,
} from '@tocsin/runner/node';

const SECONDS = Number(process.argv[2] ?? 15);
const RUNS = 1000;
const PROMISES = 50;
const CLIENTS = 64;
const BUSY_RUNS = 8;

const text = (value: string) => ({ zh: value, en: value });
const planOf = (id: string, promises: number) => ({
  tocsin: 1,
  id,
  version: '1',
  title: text(id),
  groups: [{ id: 'desk', name: text('desk'), kind: 'team' }],
  chart: { states: [{ kind: 'step', id: 'a', title: text('a'), group: 'desk' }] },
  // Two timers each, for the warning and the due time: some fall due in every second, most much later.
  targets: Array.from({ length: promises }, (_, index) => ({
    id: `t${index}`,
    title: text(`t${index}`),
    from: { on: 'declared' },
    to: { on: 'done', step: 'a' },
    within: `${40 + index * 20}s`,
  })),
});

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

const folder = mkdtempSync(join(process.env.BENCH_FOLDER ?? tmpdir(), 'tocsin-timers-'));
const database = openSqliteDatabase(join(folder, 'tocsin.db'));
const journal = createSqliteJournal(database);
const runner = createRunner({
  journal,
  store: createSqliteRunbookStore(database),
  clock: systemClock,
  senders: { live: suppressingNotifier, drill: suppressingNotifier },
  tell: (trouble) => console.error(trouble.code, trouble.cause ?? trouble.message.en),
});
const plans = [planOf('many', PROMISES), planOf('busy', 0)].map((document) => {
  const source = JSON.stringify(document);
  const parsed = parseRunbook(source);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems.slice(0, 3)));
  return { source, plan: compilePlan(parsed.value) };
});
await runner.library.seed(plans.map(({ source, plan }) => ({ id: plan.runbook.id, source })));
await runner.start();

/** Lateness of each side, ms, and what fired before its time. */
const ours = new Map<string, number>();
const bare = new Map<string, number>();
let early = 0;
let measuring = false;
const fired = new Map<string, number>();
const armed = new Map<string, { readonly dueAt: number; readonly key: string }>();
runner.executor.follow((run, records) => {
  const now = Date.now();
  for (const { event } of records) {
    for (const { id, dueAt } of event.arms ?? [])
      armed.set(`${run} ${id}`, { dueAt, key: `${run} ${id}` });
    if (event.type !== 'timerDue') continue;
    const key = `${run} ${event.timer.id}`;
    fired.set(key, (fired.get(key) ?? 0) + 1);
    if (now < event.timer.dueAt) early += 1;
    if (measuring) ours.set(key, now - event.timer.dueAt);
  }
});

const actor = { id: 'bench' };
/** As if declared up to so long ago, so that due times lie evenly in every second. */
async function declare(
  run: string,
  plan: (typeof plans)[number]['plan'],
  agoMs: number,
): Promise<void> {
  const answer = await runner.executor.declare({
    type: 'declare',
    id: 'declare',
    run,
    actor,
    occurredAt: Date.now() - agoMs,
    runbook: { id: plan.runbook.id, hash: plan.hash },
    kind: 'live',
    fields: {},
  });
  if (answer.status !== 'accepted') throw new Error(JSON.stringify(answer));
}

const [many, busy] = plans;
if (!many || !busy) throw new Error('no plans');
for (let index = 0; index < BUSY_RUNS; index += 1) await declare(`busy${index}`, busy.plan, 0);
for (let index = 0; index < RUNS; index += 1)
  await declare(`run${index}`, many.plan, (index * 7919) % 20_000);
const atStart = [...armed.values()];
console.log(`${atStart.length} timers armed in ${RUNS} runs`);

let count = 0;
async function load(until: number): Promise<void> {
  await Promise.all(
    Array.from({ length: CLIENTS }, async (_, client) => {
      while (Date.now() < until) {
        count += 1;
        const run = `busy${client % BUSY_RUNS}`;
        const envelope = { id: `c${count}`, run, actor, occurredAt: Date.now() };
        await runner.executor.send({ ...envelope, type: 'addNote', text: '值班记录一条' });
      }
    }),
  );
}

async function measure(name: string, busyToo: boolean): Promise<void> {
  ours.clear();
  bare.clear();
  const from = Date.now();
  const until = from + SECONDS * 1000;
  const handles = atStart
    .filter(({ dueAt }) => dueAt > from + 50 && dueAt < until)
    .map(({ dueAt, key }) =>
      setTimeout(() => bare.set(key, Date.now() - dueAt), Math.max(1, dueAt - Date.now())),
    );
  measuring = true;
  if (busyToo) await load(until);
  else await pause(SECONDS * 1000);
  measuring = false;
  for (const handle of handles) clearTimeout(handle);
  const added = [...ours].flatMap(([key, late]) => {
    const other = bare.get(key);
    return other === undefined ? [] : [late - other];
  });
  const sides = [
    ['bare setTimeout', [...bare.values()]],
    ['durable timers', [...ours.values()]],
    ['  ours more than bare', added],
  ] as const;
  for (const [side, values] of sides) {
    const sorted = [...values].sort((a, b) => a - b);
    const [p50, p99] = [quantile(sorted, 0.5), quantile(sorted, 0.99)];
    console.log(
      `${name.padEnd(12)} ${side.padEnd(22)} ${String(sorted.length).padStart(6)} fired   p50 ${p50} ms   p99 ${p99} ms   worst ${sorted.at(-1)} ms`,
    );
  }
}

await pause(1000);
await measure('idle', false);
const before = count;
await measure('under load', true);
console.log(
  `load: ${Math.round((count - before) / SECONDS)} durable commands/s from ${CLIENTS} clients`,
);
await pause(1000);
const due = atStart.filter(({ dueAt }) => dueAt < Date.now() - 900);
const lost = due.filter(({ key }) => !fired.has(key)).length;
const twice = [...fired.values()].filter((times) => times > 1).length;
console.log(`${due.length} fell due: ${early} early, ${lost} lost, ${twice} twice`);
await runner.stop();
database.close();
rmSync(folder, { recursive: true, force: true });
