import type { Declare, RunCommand } from '@tocsin/engine';

/** Keeps commands that were not answered yet, so that closing the page does not lose them. */
export interface CommandStore {
  load(): readonly (Declare | RunCommand)[];
  save(commands: readonly (Declare | RunCommand)[]): void;
}

/** Commands kept in the browser's local storage. Where that is forbidden or full they last as long as the page. */
export function createLocalCommandStore(storage: Storage, key = 'tocsin.commands'): CommandStore {
  return {
    load() {
      try {
        const kept: unknown = JSON.parse(storage.getItem(key) ?? '[]');
        return Array.isArray(kept) ? kept : [];
      } catch {
        return [];
      }
    },
    save(commands) {
      try {
        if (commands.length === 0) storage.removeItem(key);
        else storage.setItem(key, JSON.stringify(commands));
      } catch {
        // Private windows and full storages refuse; the queue in memory goes on all the same.
      }
    },
  };
}
