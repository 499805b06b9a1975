import type { Outcome } from '../../problem.ts';
import { accepted } from '../../problem.ts';
import type { Runbook } from '../runbook.ts';
import { applyEdit } from './apply-edit.ts';
import type { Edit } from './edit.ts';

/** A runbook being edited: where it started, how it stands, and every edit between, undone ones included. */
export interface Draft {
  readonly base: Runbook;
  readonly runbook: Runbook;
  readonly done: readonly DoneEdit[];
  /** The last one undone comes last. */
  readonly undone: readonly Edit[];
}

export interface DoneEdit {
  readonly edit: Edit;
  readonly inverse: Edit;
}

export const openDraft = (base: Runbook): Draft => ({ base, runbook: base, done: [], undone: [] });

/**
 * Does an edit; what had been undone can no longer be redone.
 * With `join`, typing on in the same text counts as one edit with the typing before it.
 */
export function performEdit(draft: Draft, edit: Edit, join = false): Outcome<Draft> {
  const outcome = applyEdit(draft.runbook, edit);
  if (!outcome.ok) return outcome;
  const { runbook, inverse } = outcome.value;
  const last = draft.done.at(-1);
  const done =
    join && last && isSameText(last.edit, edit)
      ? [...draft.done.slice(0, -1), { edit, inverse: last.inverse }]
      : [...draft.done, { edit, inverse }];
  return accepted({ base: draft.base, runbook, done, undone: [] });
}

/** Takes the last edit back; the same draft if there is none. */
export function undoEdit(draft: Draft): Draft {
  const last = draft.done.at(-1);
  if (!last) return draft;
  const outcome = applyEdit(draft.runbook, last.inverse);
  if (!outcome.ok) throw new Error(`an inverse was refused: ${JSON.stringify(last.inverse)}`);
  return {
    base: draft.base,
    runbook: outcome.value.runbook,
    done: draft.done.slice(0, -1),
    undone: [...draft.undone, last.edit],
  };
}

/** Does the last undone edit again; the same draft if there is none. */
export function redoEdit(draft: Draft): Draft {
  const next = draft.undone.at(-1);
  if (!next) return draft;
  const outcome = performEdit(draft, next);
  if (!outcome.ok) throw new Error(`an undone edit was refused: ${JSON.stringify(next)}`);
  return { ...outcome.value, undone: draft.undone.slice(0, -1) };
}

/** Redoes stored edits from where they started, as after a crash. Refused where one of them no longer fits. */
export function restoreDraft(
  base: Runbook,
  done: readonly Edit[],
  undone: readonly Edit[],
): Outcome<Draft> {
  let draft = openDraft(base);
  for (const edit of done) {
    const outcome = performEdit(draft, edit);
    if (!outcome.ok) return outcome;
    draft = outcome.value;
  }
  return accepted({ ...draft, undone });
}

const isSameText = (a: Edit, b: Edit): boolean =>
  a.do === 'setText' &&
  b.do === 'setText' &&
  a.key === b.key &&
  a.language === b.language &&
  JSON.stringify(a.at) === JSON.stringify(b.at);
