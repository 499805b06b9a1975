/**
 * Any instant of a long journal: through an opened film, against folding from the first line, both in one run.
 * Run: node test/bench/replay.ts   (figure to reach: any instant of a 100,000-event journal in ≤ 16 ms after opening)
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JournalRecord, Run, RunCommand, RunEvent } from '@tocsin/engine';
import {
  compilePlan,
  decide,
  declare,
  evolve,
  fold,
  openFilm,
  parseRunbook,
  recordsOf,
} from '@tocsin/engine';

const EVENTS = 100_000;
const LOOKS = 500;
const FOLDS = 5;
const START = Date.parse('2026-03-01T00:00:00Z');

const source = readFileSync(
  join(import.meta.dirname, '../../runbooks/channel-outage.yaml'),
  'utf8',
);
const parsed = parseRunbook(source);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const plan = compilePlan(parsed.value);
const actor = { id: 'bench', name: 'Bench' };

/** A long incident: the plan is walked to its groups, then steps are done and opened again, levels set, notes taken. */
function longJournal(): readonly JournalRecord[] {
  const journal: JournalRecord[] = [];
  let run: Run | undefined;
  let now = START;
  const record = (events: readonly RunEvent[]): void => {
    for (const line of recordsOf('run', run?.seq ?? 0, now, events)) {
      run = evolve(plan, run, line);
      journal.push(line);
    }
  };
  const base = { run: 'run', actor, occurredAt: now };
  const fields = {
    symptom: 's',
    extent: 'e',
    occurredAt: new Date(START).toISOString(),
    faultClass: 'ordinary',
  };
  const runbook = { id: plan.runbook.id, hash: plan.hash };
  record(
    declare(plan, { ...base, id: 'd', type: 'declare', kind: 'live', runbook, fields }, now).events,
  );
  const reason = 'bench';
  const handle = [...plan.chart.nodes.values()].find(({ state }) => state.kind === 'parallel');
  if (!handle) throw new Error('the plan has no groups side by side');
  const send = (command: Omit<RunCommand, 'id' | 'run' | 'actor' | 'occurredAt'>): void => {
    now += 1000;
    if (!run) throw new Error('no run');
    const full = { ...base, ...command, occurredAt: now, id: `c${journal.length}` } as RunCommand;
    record(decide(plan, run, full, now).events);
  };
  send({ type: 'jump', to: handle.id, reason } as never);
  const steps = [...plan.chart.nodes.values()].filter(
    (node) => node.state.kind === 'step' && node.lane !== undefined,
  );
  for (let turn = 0; journal.length < EVENTS; turn += 1) {
    const step = steps[turn % steps.length]?.id ?? '';
    if (turn % 3 === 0) send({ type: 'addNote', text: `note ${turn}` } as never);
    send({ type: 'skipStep', step, reason } as never);
    send({ type: 'reopenStep', step, reason } as never);
    send({ type: 'startStep', step } as never);
    if (run?.status === 'ended') throw new Error('the run ended early');
  }
  return journal.slice(0, EVENTS);
}

const time = (work: () => void): number => {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
};
const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

const journal = longJournal();
let film = openFilm(plan, []);
const openMs = time(() => {
  film = openFilm(plan, journal);
});
const span = film.until - film.from;
const looks = Array.from(
  { length: LOOKS },
  (_, index) => film.from + ((index * 7919) % LOOKS) * (span / LOOKS),
);
const seen = looks.map((instant) => time(() => film.at(instant))).sort((a, b) => a - b);
const folds = looks
  .slice(0, FOLDS)
  .map((instant) => time(() => fold(plan, journal.slice(0, film.countAt(instant)))))
  .sort((a, b) => a - b);

console.log(
  `${journal.length} events; opening ${openMs.toFixed(0)} ms (${((openMs * 1000) / journal.length).toFixed(1)} µs an event)`,
);
console.log(
  `film    p50 ${at(seen, 0.5).toFixed(2)} ms   p99 ${at(seen, 0.99).toFixed(2)} ms   max ${at(seen, 1).toFixed(2)} ms`,
);
console.log(`folding p50 ${at(folds, 0.5).toFixed(0)} ms   max ${at(folds, 1).toFixed(0)} ms`);
console.log(`heap ${(process.memoryUsage().heapUsed / 1e6).toFixed(0)} MB with journal and film`);
