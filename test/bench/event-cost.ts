/**
 * Cost of one event, ours against XState's `transition()`, both in one run on the same charts.
 * Run: node test/bench/event-cost.ts   (prints a table; figures to reach: 10×20 ≤ 1/15, 50×20 ≤ 1/500, 4 → 50 groups ≤ 2×)
 */
import type { ChartState, Plan, Run } from '@tocsin/engine';
import {
  compilePlan,
  decide,
  declare,
  evolve,
  move,
  parseRunbook,
  recordsOf,
  startChart,
  wholeChart,
} from '@tocsin/engine';
import { createMachine, initialTransition, transition } from 'xstate';

const TITLE = { zh: '步骤', en: 'step' };
const ROUNDS = 7;
const SIZES = [
  [4, 6],
  [10, 20],
  [50, 20],
] as const;

/** A plan of `lanes` groups side by side, each with `steps` steps one after another. */
function planOf(lanes: number, steps: number): Plan {
  const states: ChartState[] = [
    {
      kind: 'parallel',
      id: 'handle',
      title: TITLE,
      states: Array.from({ length: lanes }, (_, lane) => ({
        kind: 'lane',
        id: `lane-${lane}`,
        title: TITLE,
        states: Array.from({ length: steps }, (_, step) => ({
          kind: 'step',
          id: `s-${lane}-${step}`,
          title: TITLE,
        })),
      })),
    },
  ];
  const parsed = parseRunbook(
    JSON.stringify({
      tocsin: 1,
      id: 'bench',
      version: '1',
      title: TITLE,
      groups: [],
      chart: { states },
    }),
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return compilePlan(parsed.value);
}

/** Steps in turn, one of each lane, as groups working side by side close them; the last of each lane is left open. */
const order = (lanes: number, steps: number): string[] =>
  Array.from({ length: steps - 1 }, (_, step) =>
    Array.from({ length: lanes }, (_, lane) => `s-${lane}-${step}`),
  ).flat();

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

function timed(events: number, work: () => void): number {
  const startedAt = performance.now();
  work();
  return ((performance.now() - startedAt) * 1000) / events;
}

function measure(lanes: number, steps: number) {
  const plan = planOf(lanes, steps);
  const ids = order(lanes, steps);
  const whole = createMachine(wholeChart(plan.chart) as Parameters<typeof createMachine>[0]);
  // `transition()` on the largest chart takes milliseconds: fewer events say as much.
  const few = ids.slice(0, Math.max(20, Math.floor(ids.length / (lanes * steps > 500 ? 10 : 1))));
  const theirs: number[] = [];
  const first: number[] = [];
  const chart: number[] = [];
  const full: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    let [snapshot] = initialTransition(whole);
    theirs.push(
      timed(few.length, () => {
        for (const id of few)
          [snapshot] = transition(whole, snapshot, { type: `next:${id}` } as never);
      }),
    );
    // What XState says of a region is remembered with the compiled plan: the first run of a plan asks it, later ones do not.
    const unused = planOf(lanes, steps);
    first.push(timed(ids.length, () => stepThrough(unused, ids)));
    chart.push(timed(ids.length, () => stepThrough(plan, ids)));
    full.push(wholeCommands(plan, ids));
  }
  return {
    lanes,
    steps,
    theirs: median(theirs),
    first: median(first),
    chart: median(chart),
    full: median(full),
  };
}

function stepThrough(plan: Plan, ids: readonly string[]): void {
  let { configuration } = startChart(plan.machine);
  for (const id of ids) {
    const next = move(plan.machine, configuration, `next:${id}`);
    if (!next) throw new Error(`not taken: ${id}`);
    configuration = next.configuration;
  }
}

/** The whole way of a command: decide, then fold every event it brought. */
function wholeCommands(plan: Plan, ids: readonly string[]): number {
  const actor = { id: 'bench' };
  const command = { run: 'r', actor, occurredAt: 0 };
  let run: Run | undefined;
  const fold = (events: Parameters<typeof recordsOf>[3]): void => {
    for (const record of recordsOf('r', run?.seq ?? 0, 0, events)) run = evolve(plan, run, record);
  };
  fold(
    declare(
      plan,
      {
        ...command,
        id: 'd',
        type: 'declare',
        kind: 'live',
        runbook: { id: 'bench', hash: plan.hash },
        fields: {},
      },
      0,
    ).events,
  );
  return timed(ids.length, () => {
    for (const step of ids) {
      if (!run) throw new Error('no run');
      const decision = decide(plan, run, { ...command, id: step, type: 'completeStep', step }, 0);
      if (decision.status !== 'accepted') throw new Error(`not accepted: ${step}`);
      fold(decision.events);
    }
  });
}

// Once for the compiler: the first rounds of either side say more about it than about charts.
for (const [lanes, steps] of SIZES) measure(lanes, steps);
const rows = SIZES.map(([lanes, steps]) => measure(lanes, steps));
for (const row of rows) {
  const size = `${row.lanes}×${row.steps}`.padEnd(6);
  const share = (row.theirs / row.chart).toFixed(0);
  console.log(
    `${size} transition() ${row.theirs.toFixed(1).padStart(8)} µs   chart step ${row.chart.toFixed(2).padStart(6)} µs (1/${share}), in a plan's first run ${row.first.toFixed(1)} µs (1/${(row.theirs / row.first).toFixed(0)})   command, decided and folded ${row.full.toFixed(1).padStart(6)} µs`,
  );
}
const [small, , large] = rows;
if (small && large) {
  console.log(
    `4 → 50 groups: chart step ×${(large.chart / small.chart).toFixed(2)}, command ×${(large.full / small.full).toFixed(2)}`,
  );
}
