import type { Draft } from '@tocsin/engine';
import { Dexie } from 'dexie';

/** A draft as this browser keeps it, so that a tab that dies loses nothing. */
export interface KeptDraft {
  /** The host it belongs to and the runbook's id. */
  readonly key: string;
  /** Hash of the version it was edited from. */
  readonly basedOn: string;
  readonly draft: Draft;
  /** How many of its edits that version has; `gone` where it has one that was undone since. */
  readonly savedEdits: number | 'gone';
  /** ms since the epoch. */
  readonly keptAt: number;
}

export interface DraftStore {
  read(key: string): Promise<KeptDraft | undefined>;
  keep(kept: KeptDraft): Promise<void>;
  forget(key: string): Promise<void>;
}

/** Drafts in the browser's own database; what was shown as kept is on the disk, not in a buffer. */
export function openDraftStore(): DraftStore {
  const database = new Dexie('tocsin-drafts', { chromeTransactionDurability: 'strict' });
  database.version(1).stores({ drafts: 'key' });
  const drafts = database.table<KeptDraft, string>('drafts');
  return {
    read: (key) => drafts.get(key),
    keep: async (kept) => {
      await drafts.put(kept);
    },
    forget: (key) => drafts.delete(key),
  };
}
