import type { Declare, RunCommand } from '@tocsin/engine';
import type { PendingCommand } from '../client/host.ts';

/** The commands that have been asked for and not been answered, and who wants to know of them. */
export interface PendingCommands {
  /** Counts a command as pending until `job` is over. */
  during<T>(command: Declare | RunCommand, job: (tried: () => void) => Promise<T>): Promise<T>;
  watch(listener: (pending: readonly PendingCommand[]) => void): () => void;
}

export function createPendingCommands(): PendingCommands {
  const pending = new Map<object, PendingCommand>();
  const listeners = new Set<(pending: readonly PendingCommand[]) => void>();
  const tell = () => {
    for (const listener of listeners) listener([...pending.values()]);
  };
  return {
    async during(command, job) {
      const key = {};
      let attempts = 0;
      pending.set(key, { command, attempts });
      tell();
      try {
        return await job(() => {
          attempts += 1;
          pending.set(key, { command, attempts });
          tell();
        });
      } finally {
        pending.delete(key);
        tell();
      }
    },
    watch(listener) {
      listeners.add(listener);
      listener([...pending.values()]);
      return () => listeners.delete(listener);
    },
  };
}
