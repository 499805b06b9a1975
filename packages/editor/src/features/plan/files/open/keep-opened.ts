import type { Runbook } from '@tocsin/engine';
import { openDraft } from '@tocsin/engine';
import { draftKey, draftStore } from '../../draft/draft-store.ts';

export interface Opened {
  readonly runbook: Runbook;
  /** Hash of the version it is to replace, NEVER_SAVED for a plan of its own. */
  readonly basedOn: string;
  /** The text it came from, if it came from one. */
  readonly source?: string | undefined;
}

/** Puts a plan on this device as an unsaved draft, which the desk then finds. Rejects where the browser keeps nothing. */
export async function keepOpened(
  host: { readonly kind: string },
  { runbook, basedOn, source }: Opened,
): Promise<void> {
  await draftStore().keep({
    key: draftKey(host, runbook.id),
    basedOn,
    draft: openDraft(runbook),
    // No version has it yet, so all of it is unsaved.
    savedEdits: 'gone',
    keptAt: Date.now(),
    source,
    isOpened: true,
  });
}
