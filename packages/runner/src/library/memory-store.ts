import type { RunbookStore, RunbookVersion } from '../ports/runbook-store.ts';
import { newestFirst, storedFrom } from './version-order.ts';

/** Runbooks kept as long as the process lives. */
export function createMemoryRunbookStore(): RunbookStore {
  const kept: RunbookVersion[] = [];
  const versionsOf = (id: string) =>
    newestFirst(kept.filter((version) => version.summary.id === id));

  return {
    async newest() {
      const ids = [...new Set(kept.map((version) => version.summary.id))].sort();
      return ids.flatMap((id) => versionsOf(id).slice(0, 1)).map((version) => version.summary);
    },
    versions: async (id) => versionsOf(id).map((version) => version.summary),
    async get(id, hash) {
      const found = versionsOf(id).find(
        (version) => hash === undefined || version.summary.hash === hash,
      );
      return found && storedFrom(found);
    },
    async insert(version, basedOn) {
      const newest = versionsOf(version.summary.id)[0];
      if (basedOn !== 'any' && newest?.summary.hash !== basedOn && newest) {
        return { status: 'conflict', newest: storedFrom(newest) };
      }
      kept.push(version);
      return { status: 'inserted' };
    },
  };
}
