import type { DatabaseSync } from 'node:sqlite';
import { createRunner } from '../executor/runner.ts';
import type { TellTrouble } from '../executor/trouble.ts';
import { createSqliteJournal } from '../journal/sqlite.ts';
import type { Seed } from '../library/read-seed.ts';
import { createSqliteRunbookStore } from '../library/sqlite-store.ts';
import { fanOut } from '../notify/fan-out.ts';
import { inAppOnlyNotifier } from '../notify/in-app-only.ts';
import { suppressingNotifier } from '../notify/suppress.ts';
import { createWebhookNotifier } from '../notify/webhook.ts';
import type { Clock } from '../ports/clock.ts';
import { createApp } from './app.ts';
import type { Guard } from './guards.ts';
import { listen } from './listen.ts';
import { openApiDocument } from './openapi.ts';
import type { Route } from './route.ts';
import { runRoutes } from './run-routes.ts';
import { runbookRoutes } from './runbook-routes.ts';
import { createStaticFiles } from './static-files.ts';
import { systemRoutes } from './system-routes.ts';

interface Options {
  readonly database: DatabaseSync;
  readonly clock: Clock;
  readonly version: string;
  readonly seeds: readonly Seed[];
  readonly staticFolder: string;
  readonly webhooks: readonly string[];
  readonly guard: Guard;
  readonly host: string;
  readonly port: number;
  readonly tls?: { readonly cert: string | Buffer; readonly key: string | Buffer } | undefined;
  readonly tell: TellTrouble;
  readonly onError: (error: unknown, where: string) => void;
}

export interface Server {
  readonly port: number;
  readonly scheme: 'http' | 'https';
  /** Takes no more requests, finishes what is being written, leaves the database to its owner. */
  close(): Promise<void>;
}

/** Puts a whole server together over an open database and opens it to the network. */
export async function startServer(options: Options): Promise<Server> {
  const { clock, database, tell, webhooks } = options;
  const senders = webhooks.map((url) =>
    createWebhookNotifier({ url, clock, fetch: globalThis.fetch }),
  );
  const runner = createRunner({
    journal: createSqliteJournal(database),
    store: createSqliteRunbookStore(database),
    clock,
    senders: {
      live: senders.length > 0 ? fanOut(senders) : inAppOnlyNotifier,
      drill: suppressingNotifier,
    },
    tell,
  });
  for (const { id, problems } of await runner.library.seed(options.seeds)) {
    const [first] = problems;
    tell({
      code: 'seed-unreadable',
      message: {
        zh: `内置预案 ${id} 有误，未载入：${first?.path} ${first?.message.zh}`,
        en: `The built-in runbook ${id} is not loaded: ${first?.path} ${first?.message.en}`,
      },
    });
  }

  // Written when somebody asks: a restart has more pressing things to do.
  let document: object | undefined;
  const routes: Route[] = [
    ...systemRoutes(
      () => ({
        version: options.version,
        now: clock.now(),
        storage: { persistent: true },
        webhooks: webhooks.length,
        timers: {
          armed: runner.executor.alarms.armed,
          oldestOverdueMs: runner.executor.alarms.oldestOverdueMs(),
        },
      }),
      () => {
        document ??= openApiDocument(routes, options.version);
        return document;
      },
    ),
    ...runbookRoutes(runner.library),
    ...runRoutes(runner),
  ];
  const app = createApp({
    routes,
    guard: options.guard,
    clock,
    statics: createStaticFiles(options.staticFolder),
    onError: options.onError,
  });
  const listening = await listen(app, options);
  await runner.start();
  return {
    port: listening.port,
    scheme: listening.scheme,
    async close() {
      await listening.close();
      await runner.stop();
    },
  };
}
