import type { Draft, Edit, Outcome, Runbook, Text } from '@tocsin/engine';
import {
  accepted,
  describeEdit,
  editBetween,
  openDraft,
  performEdit,
  redoEdit,
  undoEdit,
} from '@tocsin/engine';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { KeptDraft } from './draft-store.ts';
import { draftStore, NEVER_SAVED } from './draft-store.ts';

/** A version as it was loaded: its content and the hash to say what an edit was based on. */
export interface BaseVersion {
  readonly hash: string;
  readonly runbook: Runbook;
}

export type Keeping = 'kept' | 'keeping' | 'not-kept';

export interface DraftDesk {
  readonly runbook: Runbook;
  readonly basedOn: string;
  readonly isChanged: boolean;
  /** What undo and redo would take back and do again; undefined where there is nothing. */
  readonly undoing: Text | undefined;
  readonly redoing: Text | undefined;
  /** How many edits there are since the version it is based on was opened. */
  readonly edits: number;
  /** Whether the browser has the draft on its disk. */
  readonly keeping: Keeping;
  /** The draft was found here from an earlier visit. */
  readonly isRestored: boolean;
  perform(edit: Edit, join?: boolean): Outcome<Runbook>;
  undo(): void;
  redo(): void;
  /** Throws the draft away and goes back to a version. */
  reset(base: BaseVersion): void;
  /** The draft is now that version; its edits can still be undone. */
  markSaved(saved: BaseVersion): void;

  /** The document as it stands now, for what is done later than it was rendered. */
  latest(): Runbook;
  /** Goes on from somebody else's version with what both made, as one edit of it. */
  adoptMerged(theirs: BaseVersion, merged: Runbook): Outcome<Runbook>;
}

interface Held {
  readonly draft: Draft;
  readonly basedOn: string;
  /** The last edit that the version it is based on already has. */
  readonly savedEdit: Edit | undefined;
  readonly source?: string | undefined;
}

interface Written {
  readonly held: Held;
  readonly isKept: boolean;
}

const KEEP_AFTER_MS = 250;

/** Stands for a saved edit that is no longer among those done. */
const GONE: Edit = { do: 'batch', edits: [] };

function savedEdits({ draft, savedEdit }: Held): number | 'gone' {
  if (savedEdit === undefined) return 0;
  const index = draft.done.findIndex(({ edit }) => edit === savedEdit);
  return index < 0 ? 'gone' : index + 1;
}

const hasUnsaved = ({ draft, savedEdit }: Held): boolean => draft.done.at(-1)?.edit !== savedEdit;

function keepingOf(held: Held, written: Written | undefined): Keeping {
  // A disk that refused the last writing is said until one succeeds, not for each key pressed.
  if (written && !written.isKept) return 'not-kept';
  return written?.held === held ? 'kept' : 'keeping';
}

const heldFrom = ({ draft, basedOn, source, savedEdits: saved }: KeptDraft): Held => ({
  draft,
  basedOn,
  source,
  savedEdit: saved === 'gone' ? GONE : draft.done[saved - 1]?.edit,
});

const fresh = (base: BaseVersion): Held => ({
  draft: openDraft(base.runbook),
  basedOn: base.hash,
  savedEdit: undefined,
});

function namesOf(draft: Draft | undefined): Pick<DraftDesk, 'undoing' | 'redoing'> {
  const last = draft?.done.at(-1);
  const next = draft?.undone.at(-1);
  return {
    undoing: draft && last && describeEdit(last.edit, draft.runbook, last.inverse),
    redoing: draft && next && describeEdit(next, draft.runbook),
  };
}

/** The draft of one runbook on this device; undefined while the one left from last time is looked for. */
export function useDraft(key: string, base: BaseVersion): DraftDesk | undefined {
  const store = draftStore();
  const [held, setHeld] = useState<Held>();
  // What the last writing was of and how it ended; anything later is not on the disk yet.
  const [written, setWritten] = useState<Written>();
  const [isRestored, setRestored] = useState(false);
  const current = useRef<Held>(undefined);
  const pending = useRef(false);
  const set = useCallback((next: Held) => {
    current.current = next;
    setHeld(next);
  }, []);

  // The version on the host is looked at once, when the page opens; later ones come by saving.
  const opened = useRef(base);
  useEffect(() => {
    let isHere = true;
    store.read(key).then(
      (kept) => {
        if (!isHere) return;
        if (kept) {
          set(heldFrom(kept));
          setRestored(!kept.isOpened);
        } else set(fresh(opened.current));
      },
      () => {
        if (!isHere) return;
        // Without a database the desk still works; it says that nothing is kept.
        const begun = fresh(opened.current);
        set(begun);
        setWritten({ held: begun, isKept: false });
      },
    );
    return () => {
      isHere = false;
    };
  }, [key, set, store]);

  const write = useCallback(
    async (what: Held) => {
      pending.current = false;
      try {
        const { draft, basedOn, source } = what;
        if (hasUnsaved(what)) {
          const saved = savedEdits(what);
          const kept = { key, basedOn, draft, source, savedEdits: saved, keptAt: Date.now() };
          await store.keep(kept);
        } else await store.forget(key);
        setWritten({ held: what, isKept: true });
      } catch {
        // Said beside the draft's name for as long as it lasts.
        setWritten({ held: what, isKept: false });
      }
    },
    [key, store],
  );
  useEffect(() => {
    if (!held) return;
    pending.current = true;
    const timer = setTimeout(() => void write(held), KEEP_AFTER_MS);
    return () => clearTimeout(timer);
  }, [held, write]);
  useEffect(() => {
    // What was typed last is written at once where the page is left before its time has come.
    const writeNow = () => {
      if (current.current && pending.current) void write(current.current);
    };
    const onHidden = () => document.visibilityState === 'hidden' && writeNow();
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      writeNow();
    };
  }, [write]);

  const perform = useCallback(
    (edit: Edit, join = false): Outcome<Runbook> => {
      const before = current.current;
      if (!before) throw new Error('no draft is open');
      const outcome = performEdit(before.draft, edit, join);
      if (!outcome.ok) return outcome;
      set({ ...before, draft: outcome.value });
      setRestored(false);
      return { ok: true, value: outcome.value.runbook };
    },
    [set],
  );
  const change = useCallback(
    (next: (held: Held) => Held) => {
      if (current.current) set(next(current.current));
    },
    [set],
  );
  const undo = useCallback(() => change((h) => ({ ...h, draft: undoEdit(h.draft) })), [change]);
  const redo = useCallback(() => change((h) => ({ ...h, draft: redoEdit(h.draft) })), [change]);
  const reset = useCallback(
    (version: BaseVersion) => {
      set(fresh(version));
      // The desk of a plan never saved closes with it, before the next writing would be due.
      if (version.hash === NEVER_SAVED && current.current) void write(current.current);
    },
    [set, write],
  );
  const adoptMerged = useCallback(
    (theirs: BaseVersion, merged: Runbook): Outcome<Runbook> => {
      const edit = editBetween(theirs.runbook, merged);
      const outcome = performEdit(openDraft(theirs.runbook), edit);
      if (!outcome.ok) return outcome;
      set({ draft: outcome.value, basedOn: theirs.hash, savedEdit: undefined });
      return accepted(outcome.value.runbook);
    },
    [set],
  );
  const latest = useCallback((): Runbook => {
    if (!current.current) throw new Error('no draft is open');
    return current.current.draft.runbook;
  }, []);
  const markSaved = useCallback(
    (saved: BaseVersion) =>
      change(({ draft }) => ({
        // Saving numbers the version; what was drawn is the same, so what was done can be undone.
        draft: { ...draft, runbook: { ...draft.runbook, version: saved.runbook.version } },
        basedOn: saved.hash,
        savedEdit: draft.done.at(-1)?.edit,
      })),
    [change],
  );

  const names = useMemo(() => namesOf(held?.draft), [held]);
  if (!held) return undefined;
  return {
    runbook: held.draft.runbook,
    basedOn: held.basedOn,
    isChanged: hasUnsaved(held),
    ...names,
    edits: held.draft.done.length,
    keeping: keepingOf(held, written),
    isRestored,
    perform,
    undo,
    redo,
    reset,
    markSaved,
    adoptMerged,
    latest,
  };
}
