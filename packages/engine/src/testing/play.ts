import type { Plan } from '../plan.ts';
import { advance, nextDueAt } from '../run/advance.ts';
import type { Decision } from '../run/decide.ts';
import { decide, declare } from '../run/decide.ts';
import type { JournalRecord, RunEvent } from '../run/event.ts';
import { evolve } from '../run/evolve.ts';
import { isOpen } from '../run/lookup.ts';
import { recordsOf } from '../run/record.ts';
import type { Run } from '../run/run.ts';
import type { Attempt } from './arbitrary-run.ts';
import { commandOf } from './arbitrary-run.ts';

const START = Date.parse('2026-03-01T08:00:00Z');

/** What came of playing. */
export interface Played {
  readonly run: Run;
  readonly journal: readonly JournalRecord[];
  readonly decisions: readonly Decision[];
  readonly now: number;
}

/** Plays attempts against a plan. Punctual timers are fired at their due time; otherwise whoever comes next finds them. */
export function play(
  plan: Plan,
  attempts: readonly Attempt[],
  timers: 'punctual' | 'late',
): Played {
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
