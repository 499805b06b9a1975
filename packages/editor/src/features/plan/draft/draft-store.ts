import type { Draft } from '@tocsin/engine';
import { Dexie } from 'dexie';

/** Stands for the hash of the version that a plan never saved was edited from: there is none. */
export const NEVER_SAVED = '';

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
  /** The text it was opened from, whose comments are kept. */
  readonly source?: string | undefined;
  /** Put here by opening it, rather than left over from an earlier visit. */
  readonly isOpened?: boolean | undefined;
}

export interface DraftStore {
  read(key: string): Promise<KeptDraft | undefined>;
  keep(kept: KeptDraft): Promise<void>;
  forget(key: string): Promise<void>;
  list(): Promise<readonly KeptDraft[]>;
}

/** Drafts in the browser's own database; what was shown as kept is on the disk, not in a buffer. */
function openDraftStore(): DraftStore {
  const database = new Dexie('tocsin-drafts', { chromeTransactionDurability: 'strict' });
  database.version(1).stores({ drafts: 'key' });
  const drafts = database.table<KeptDraft, string>('drafts');
  return {
    read: (key) => drafts.get(key),
    keep: async (kept) => {
      await drafts.put(kept);
    },
    forget: (key) => drafts.delete(key),
    list: () => drafts.toArray(),
  };
}

let shared: DraftStore | undefined;

/** The one store of this page. */
export function draftStore(): DraftStore {
  shared ??= openDraftStore();
  return shared;
}

/** A draft belongs to a runbook of one host. */
export const draftKey = (host: { readonly kind: string }, id: string): string =>
  `${host.kind}:${id}`;
