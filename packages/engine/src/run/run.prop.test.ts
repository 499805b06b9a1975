import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryAttempts, arbitraryPlan } from '../testing/arbitrary-run.ts';
import type { Played } from '../testing/play.ts';
import { play } from '../testing/play.ts';
import { judge } from '../timing/target-run.ts';
import { decide } from './decide.ts';
import type { JournalRecord } from './event.ts';
import { fold } from './evolve.ts';
import type { Run } from './run.ts';

const RUNS = 150;

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
