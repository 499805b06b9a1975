import type { Declare, JournalRecord, Problem, RunCommand } from '@tocsin/engine';
import type { DexieOptions } from 'dexie';
import type { RunHost } from '../client/host.ts';
import { HostError } from '../client/host-error.ts';
import { createRunner } from '../executor/runner.ts';
import type { TellTrouble } from '../executor/trouble.ts';
import { createDexieJournal } from '../journal/dexie.ts';
import { openDexieDatabase } from '../journal/dexie-database.ts';
import { createDexieRunbookStore } from '../library/dexie-store.ts';
import type { Seed } from '../library/read-seed.ts';
import { inAppOnlyNotifier } from '../notify/in-app-only.ts';
import { suppressingNotifier } from '../notify/suppress.ts';
import type { Clock } from '../ports/clock.ts';
import { systemClock } from '../ports/clock.ts';
import type { CommandAnswer } from '../protocol/answers.ts';
import { watchJournal } from './journal-watch.ts';
import { createPendingCommands } from './pending-commands.ts';
import { openTabChannel } from './tab-channel.ts';
import { askForWriterLock } from './writer-lock.ts';

interface Options {
  /** Name of the database in this browser. */
  readonly name: string;
  /** The runbooks that come with the product. */
  readonly seeds: () => Promise<readonly Seed[]>;
  readonly version?: string;
  readonly clock?: Clock;
  readonly tell?: TellTrouble;
  /** For tests: an IndexedDB of their own. */
  readonly dexie?: DexieOptions;
}

const PAGE = 2000;

const unknownRunbook: Problem = {
  code: 'unknown-runbook',
  path: '/id',
  message: {
    zh: '预案库中没有这个预案或版本。',
    en: 'The library holds no such runbook or version.',
  },
};

const toConsole: TellTrouble = ({ code, message, cause }) =>
  reportError(new Error(`${code}: ${message.en}`, { cause }));

/**
 * The runner inside the browser as the host of runs: the same executor over IndexedDB, with
 * nobody to notify outside the page. Of several tabs one writes, the others ask it to.
 */
export function createLocalHost(options: Options): RunHost {
  const clock = options.clock ?? systemClock;
  const tell = options.tell ?? toConsole;
  const database = openDexieDatabase(options.name, options.dexie);
  const journal = createDexieJournal(database);
  const runner = createRunner({
    journal,
    store: createDexieRunbookStore(database),
    clock,
    senders: { live: inAppOnlyNotifier, drill: suppressingNotifier },
    tell,
  });
  const { executor, library } = runner;
  const ending = new AbortController();
  const tabs = openTabChannel(`tocsin:${options.name}`);
  const lock = askForWriterLock(
    `tocsin:${options.name}`,
    (globalThis.navigator as Navigator | undefined)?.locks,
  );
  const pending = createPendingCommands();
  const written = new Set<(run: string) => void>();
  const watches = new Set<() => void>();
  let isWriter = false;
  const becameWriter = new AbortController();

  const told = (run: string) => {
    for (const listener of written) listener(run);
  };
  tabs.onWritten(told);
  executor.follow((run) => {
    told(run);
    tabs.written(run);
  });

  const deal = (command: Declare | RunCommand): Promise<CommandAnswer> =>
    command.type === 'declare' ? executor.declare(command) : executor.send(command);

  const lead = async () => {
    const broken = await library.seed(await options.seeds());
    for (const { id, problems } of broken) {
      tell({
        code: 'seed-unreadable',
        message: {
          zh: `内置预案 ${id} 有误，未载入：${problems[0]?.message.zh}`,
          en: `The built-in runbook ${id} is not loaded: ${problems[0]?.message.en}`,
        },
      });
    }
    await runner.start();
    isWriter = true;
    tabs.serve(deal);
    becameWriter.abort();
  };
  const leading = lock.mine.then(() => (ending.signal.aborted ? undefined : lead()));
  leading.catch((cause: unknown) =>
    tell({
      code: 'run-unreadable',
      message: {
        zh: '本浏览器的数据打不开，请检查是否允许网站存储数据。',
        en: 'The data in this browser cannot be opened; check that sites may store data.',
      },
      cause,
    }),
  );
  /** Whoever writes must have put the runbooks in place before anything is asked. */
  const ready = lock.first.then((first) => (first ? leading : undefined));

  const submit = (command: Declare | RunCommand): Promise<CommandAnswer> =>
    pending.during(command, async (tried) => {
      await ready;
      if (!isWriter) {
        const signal = AbortSignal.any([ending.signal, becameWriter.signal]);
        try {
          return await tabs.ask(command, tried, signal);
        } catch (error) {
          // The lock has come to this tab meanwhile: deal with it here, under the same id.
          if (!isWriter) throw error;
        }
      }
      return deal(command);
    });

  const storage = (globalThis.navigator as Navigator | undefined)?.storage;
  /** Asked for when there is something worth keeping: some browsers put the question to the person. */
  const keep = () => storage?.persist?.().catch(() => false);

  return {
    kind: 'local',
    async health() {
      await ready;
      return {
        version: options.version ?? '',
        now: clock.now(),
        storage: { persistent: (await storage?.persisted?.()) ?? false },
        webhooks: 0,
        timers: {
          armed: executor.alarms.armed,
          oldestOverdueMs: executor.alarms.oldestOverdueMs(),
        },
      };
    },
    listRunbooks: () => ready.then(() => library.list()),
    async getRunbook(id, hash) {
      await ready;
      const stored = await library.get(id, hash);
      if (!stored) throw new HostError(404, [unknownRunbook]);
      return stored;
    },
    async getDocument(id, hash) {
      await ready;
      const plan = await library.plan(id, hash);
      if (!plan) throw new HostError(404, [unknownRunbook]);
      return plan.runbook;
    },
    async listVersions(id) {
      await ready;
      const versions = await library.versions(id);
      if (versions.length === 0) throw new HostError(404, [unknownRunbook]);
      return versions;
    },
    async saveRunbook(input) {
      await ready;
      void keep();
      return library.save(input);
    },
    listRuns: () => journal.summaries(),
    declare(command) {
      void keep();
      return submit(command);
    },
    send: submit,
    async journal(run, after = 0) {
      const records: JournalRecord[] = [];
      for (;;) {
        const page = await journal.read(run, records.at(-1)?.seq ?? after, PAGE);
        if (page.length === 0) return records;
        records.push(...page);
      }
    },
    watch(run, after, listener) {
      const end = watchJournal({
        journal,
        run,
        after,
        listener,
        onWritten(call) {
          const mine = (which: string) => {
            if (which === run) call();
          };
          written.add(mine);
          return () => written.delete(mine);
        },
        onError: (cause) =>
          tell({
            code: 'run-unreadable',
            message: { zh: `处置“${run}”无法读取。`, en: `Run "${run}" cannot be read.` },
            cause,
          }),
      });
      watches.add(end);
      return () => {
        watches.delete(end);
        end();
      };
    },
    watchPending: pending.watch,
    wallNow: () => clock.now(),
    close() {
      ending.abort();
      for (const end of watches) end();
      void runner.stop().finally(() => {
        lock.release();
        tabs.close();
        database.dexie.close();
      });
    },
  };
}
