import { newId } from '../client/new-id.ts';
import type { Library } from '../library/library.ts';
import { createLibrary } from '../library/library.ts';
import type { Senders } from '../notify/outbox.ts';
import { createOutbox } from '../notify/outbox.ts';
import type { Clock } from '../ports/clock.ts';
import type { Journal } from '../ports/journal.ts';
import type { RunbookStore } from '../ports/runbook-store.ts';
import type { Executor } from './executor.ts';
import { createExecutor } from './executor.ts';
import { createHandOvers } from './hand-overs.ts';
import type { TellTrouble } from './trouble.ts';

/** A whole runner over its ports: the same in Node and in a browser. */
export interface Runner {
  readonly executor: Executor;
  readonly library: Library;
  readonly journal: Journal;
  readonly clock: Clock;
  start(): Promise<void>;
  stop(): Promise<void>;
}

interface Options {
  readonly journal: Journal;
  readonly store: RunbookStore;
  readonly clock: Clock;
  readonly senders: Senders;
  readonly tell: TellTrouble;
}

/** Who reports what became of a notice, or of a run handed over. */
const RUNNER = { id: 'runner', role: 'system' } as const;

export function createRunner({ journal, store, clock, senders, tell }: Options): Runner {
  const library = createLibrary(store, clock);
  const outbox = createOutbox({
    senders,
    tell,
    async record(result) {
      const occurredAt = await executor.runTime(result.run);
      await executor.send({ ...result, id: newId(), actor: RUNNER, occurredAt });
    },
  });
  const handOvers = createHandOvers({
    library,
    journal,
    tell,
    declare: (command, from, at) => executor.declareLinked(command, from, at),
    runTime: (run) => executor.runTime(run),
    async record(id, word) {
      const occurredAt = await executor.runTime(word.run);
      return executor.send({ type: 'recordLink', ...word, id, actor: RUNNER, occurredAt });
    },
  });
  const executor: Executor = createExecutor({
    journal,
    library,
    clock,
    tell,
    perform(at, records) {
      outbox.take(at, records);
      handOvers.take(at, records);
    },
    resume(at) {
      outbox.resume(at);
      handOvers.resume(at);
    },
  });
  return {
    executor,
    library,
    journal,
    clock,
    start: () => executor.start(),
    async stop() {
      await outbox.stop();
      await handOvers.stop();
      await executor.stop();
    },
  };
}
