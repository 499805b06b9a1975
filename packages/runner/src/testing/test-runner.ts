import type { JournalRecord } from '@tocsin/engine';
import type { Runner } from '../executor/runner.ts';
import { createRunner } from '../executor/runner.ts';
import type { Trouble } from '../executor/trouble.ts';
import { createMemoryJournal } from '../journal/memory.ts';
import { createMemoryRunbookStore } from '../library/memory-store.ts';
import type { Senders } from '../notify/outbox.ts';
import { suppressingNotifier } from '../notify/suppress.ts';
import type { Journal } from '../ports/journal.ts';
import type { Delivery, DeliveryReport } from '../ports/notifier.ts';
import type { RunbookStore } from '../ports/runbook-store.ts';
import type { FakeClock } from './fake-clock.ts';
import { createFakeClock } from './fake-clock.ts';
import { SMALL_PLAN } from './small-plan.ts';

export const START = Date.UTC(2026, 2, 1, 8);

export interface TestRunner {
  readonly runner: Runner;
  readonly clock: FakeClock;
  readonly journal: Journal;
  readonly store: RunbookStore;
  /** What reached the live sender. */
  readonly sent: Delivery[];
  readonly troubles: Trouble[];
  /** The types of a run's events, in order. */
  events(run: string): Promise<string[]>;
  records(run: string): Promise<readonly JournalRecord[]>;
}

interface Given {
  readonly journal?: Journal;
  readonly store?: RunbookStore;
  readonly clock?: FakeClock;
  /** What the live sender answers. */
  readonly send?: (delivery: Delivery, signal: AbortSignal) => Promise<readonly DeliveryReport[]>;
}

/** A whole runner over memory, with the small plan in its library and a clock that stands still until told. */
export async function givenRunner(given: Given = {}): Promise<TestRunner> {
  const clock = given.clock ?? createFakeClock(START);
  const journal = given.journal ?? createMemoryJournal();
  const store = given.store ?? createMemoryRunbookStore();
  const sent: Delivery[] = [];
  const troubles: Trouble[] = [];
  const senders: Senders = {
    live: {
      async deliver(delivery, signal) {
        sent.push(delivery);
        return given.send ? given.send(delivery, signal) : [{ outcome: 'sent' }];
      },
    },
    drill: suppressingNotifier,
  };
  const tell = (trouble: Trouble) => troubles.push(trouble);
  const runner = createRunner({ journal, store, clock, senders, tell });
  await runner.library.seed([{ id: 'small', source: SMALL_PLAN }]);
  await runner.start();
  const records = (run: string) => journal.read(run, 0, Number.POSITIVE_INFINITY);
  return {
    runner,
    clock,
    journal,
    store,
    sent,
    troubles,
    records,
    events: async (run) => (await records(run)).map((record) => record.event.type),
  };
}
