import fc from 'fast-check';
import { expect, test } from 'vitest';
import { activeStates } from '../chart/configuration.ts';
import { compilePlan } from '../plan.ts';
import { arbitraryAttempts, arbitraryPlan } from '../testing/arbitrary-run.ts';
import { play } from '../testing/play.ts';
import { advance } from './advance.ts';
import { fold } from './evolve.ts';
import type { PackedRun } from './packed-run.ts';
import { packRun, unpackRun } from './packed-run.ts';

const throughJson = (packed: PackedRun): PackedRun => JSON.parse(JSON.stringify(packed));

test('[R1] a run kept as data and taken up again, at any line, is the run its journal folds to', () => {
  fc.assert(
    fc.property(arbitraryPlan, arbitraryAttempts, fc.nat(), (plan, attempts, pick) => {
      const { journal, now } = play(plan, attempts, 'late');
      const cut = 1 + (pick % journal.length);
      const last = journal[cut - 1];
      const before = fold(plan, journal.slice(0, cut));
      if (!before || !last) throw new Error('no run');
      // Another process: nothing of what this plan has computed so far is there.
      const fresh = compilePlan(plan.runbook);
      const packed = throughJson(packRun(before, last));
      const taken = unpackRun(fresh, packed, last);
      if (!taken) throw new Error('not taken up');
      // XState's own objects differ from machine to machine; which states are active, and in what order, must not.
      expect({ ...taken, chart: undefined }).toEqual({ ...before, chart: undefined });
      expect(activeStates(fresh.machine, taken.chart)).toEqual(
        activeStates(plan.machine, before.chart),
      );
      const end = journal.at(-1) ?? last;
      const whole = fold(plan, journal);
      const rest = fold(fresh, journal.slice(cut), taken);
      if (!whole || !rest) throw new Error('no run');
      expect(throughJson(packRun(rest, end))).toEqual(throughJson(packRun(whole, end)));
      const later = now + 5 * 3_600_000;
      expect(advance(fresh, rest, later)).toEqual(advance(plan, whole, later));
    }),
    { numRuns: 150 },
  );
}, 60_000);
