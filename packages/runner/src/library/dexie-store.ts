import type { DexieDatabase, RunbookRow } from '../journal/dexie-database.ts';
import type { RunbookStore } from '../ports/runbook-store.ts';
import { newestFirst, storedFrom } from './version-order.ts';

/** Runbooks in the browser's database, beside the journals that pin them. */
export function createDexieRunbookStore({ dexie, runbooks }: DexieDatabase): RunbookStore {
  const versionsOf = async (id: string): Promise<RunbookRow[]> =>
    newestFirst(await runbooks.where({ id }).sortBy('ordinal'));

  return {
    async newest() {
      const ids = (await runbooks.orderBy('id').uniqueKeys()) as string[];
      const newest = await Promise.all(ids.map(async (id) => (await versionsOf(id))[0]));
      return newest.flatMap((version) => (version ? [version.summary] : []));
    },
    versions: async (id) => (await versionsOf(id)).map((version) => version.summary),
    async get(id, hash) {
      const found = (await versionsOf(id)).find(
        (version) => hash === undefined || version.hash === hash,
      );
      return found && storedFrom(found);
    },
    insert: ({ summary, source }, basedOn) =>
      dexie.transaction('rw', runbooks, async () => {
        const before = (await versionsOf(summary.id))[0];
        if (basedOn !== 'any' && before && before.hash !== basedOn) {
          return { status: 'conflict', newest: storedFrom(before) };
        }
        const { id, hash } = summary;
        await runbooks.add({
          id,
          hash,
          saved: summary.source === 'saved' ? 1 : 0,
          summary,
          source,
        });
        return { status: 'inserted' };
      }),
  };
}
