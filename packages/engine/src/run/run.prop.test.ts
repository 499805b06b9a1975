import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Plan } from '../plan.ts';
import type { Attempt } from '../testing/arbitrary-run.ts';
import { arbitraryAttempts, arbitraryPlan, commandOf } from '../testing/arbitrary-run.ts';
import { judge } from '../timing/target-run.ts';
import { advance, nextDueAt } from './advance.ts';
import type { Decision } from './decide.ts';
import { decide, declare } from './decide.ts';
import type { JournalRecord, RunEvent } from './event.ts';
import { evolve, fold } from './evolve.ts';
import { isOpen } from './lookup.ts';
import { recordsOf } from './record.ts';
import type { Run } from './run.ts';

const START = Date.parse('2026-03-01T08:00:00Z');
const RUNS = 150;

interface Played {
  readonly run: Run;
  readonly journal: readonly JournalRecord[];
  readonly decisions: readonly Decision[];
  readonly now: number;
}

/** Plays attempts against a plan. Punctual timers are fired at their due time; otherwise whoever comes next finds them. */
function play(plan: Plan, attempts: readonly Attempt[], timers: 'punctual' | 'late'): Played {
  const journal: JournalRecord[] = [];
  const decisions: Decision[] = [];
  let now = START;
  let run: Run | undefined;
  const record = (events: readonly RunEvent[], at: number): void => {
    for (const line of recordsOf('run', run?.seq ?? 0, at, events)) {
      run = evolve(plan, run, line);
      journal.push(line);
    }
  };
  const current = (): Run => {
    if (!run) throw new Error('no run');
    return run;
  };
  const base = { id: 'declare', run: 'run', actor: { id: 'anna' }, occurredAt: START } as const;
  const runbook = { id: plan.runbook.id, hash: plan.hash };
  const begun = declare(
    plan,
    { ...base, type: 'declare', kind: 'live', runbook, fields: {} },
    START,
  );
  record(begun.events, START);
  attempts.forEach((attempt, index) => {
    const next = now + attempt.afterMs;
    if (timers === 'punctual') {
      for (
        let due = nextDueAt(current());
        due !== undefined && due <= next;
        due = nextDueAt(current())
      ) {
        record(advance(plan, current(), due), due);
      }
    }
    now = next;
    // Both ways of playing must choose the same step: only what is open once overdue timers have fired counts.
    const seen = advanced(plan, current(), now);
    const open = seen.steps.flatMap((region) =>
      Object.values(region ?? {})
        .filter((step) => isOpen(step.status))
        .map((step) => step.id),
    );
    const decision = decide(
      plan,
      current(),
      commandOf(plan, attempt, open.sort(), now, `c${index}`),
      now,
    );
    decisions.push(decision);
    record(decision.events, now);
  });
  record(advance(plan, current(), now), now);
  return { run: current(), journal, decisions, now };
}

function advanced(plan: Plan, run: Run, now: number): Run {
  return recordsOf('run', run.seq, now, advance(plan, run, now)).reduce<Run>(
    (at, line) => evolve(plan, at, line),
    run,
  );
}

/** What a run comes to, apart from when it was written down and by which road it was computed. */
const outcome = (run: Run) => ({
  status: run.status,
  ended: run.ended?.outcome,
  level: run.levels.response?.level,
  steps: run.steps,
  timers: Object.keys(run.timers).sort(),
});

const verdicts = ({ run, now }: Played) =>
  Object.values(run.targets).map((target) => ({
    id: target.id,
    round: target.round,
    dueAt: target.dueAt,
    ...judge(target, now),
  }));

test('any commands on any plan: nothing throws, every one is answered, and the journal folds to the live run', {
  timeout: 120_000,
}, () => {
  let commands = 0;
  fc.assert(
    fc.property(arbitraryPlan, arbitraryAttempts, (plan, attempts) => {
      const { run, journal, decisions } = play(plan, attempts, 'late');
      commands += decisions.length;
      for (const decision of decisions) {
        if (decision.status === 'refused') expect(decision.problems.length).toBeGreaterThan(0);
      }
      expect(journal.map(({ seq }) => seq)).toEqual(journal.map((_, index) => index + 1));
      const folded = fold(plan, journal);
      expect(folded && outcome(folded)).toEqual(outcome(run));
      expect(folded?.targets).toEqual(run.targets);
      // The record survives being written down.
      const read = fold(plan, JSON.parse(JSON.stringify(journal)) as JournalRecord[]);
      expect(read?.targets).toEqual(run.targets);
    }),
    { numRuns: RUNS },
  );
  expect(commands).toBeGreaterThan(1000);
});

test('[R4] timers fired late bring the same outcome and verdicts as timers fired on time', {
  timeout: 120_000,
}, () => {
  fc.assert(
    fc.property(arbitraryPlan, arbitraryAttempts, (plan, attempts) => {
      const punctual = play(plan, attempts, 'punctual');
      const late = play(plan, attempts, 'late');
      expect(outcome(late.run)).toEqual(outcome(punctual.run));
      expect(verdicts(late)).toEqual(verdicts(punctual));
    }),
    { numRuns: RUNS },
  );
});

test('[R8] in every state a run can be in, a person can abort it, and while it goes on something can be acted on', {
  timeout: 120_000,
}, () => {
  fc.assert(
    fc.property(arbitraryPlan, arbitraryAttempts, (plan, attempts) => {
      const { run, now } = play(plan, attempts, 'late');
      const base = {
        id: 'last',
        run: 'run',
        actor: { id: 'anna' },
        occurredAt: now,
        reason: 'enough',
      } as const;
      const decision = decide(plan, run, { ...base, type: 'abort' }, now);
      expect(decision.status).toBe(run.status === 'running' ? 'accepted' : 'already');
      expect(decide(plan, run, { ...base, type: 'addNote', text: 'still here' }, now).status).toBe(
        'accepted',
      );
    }),
    { numRuns: RUNS },
  );
});
