import type { Edit, Runbook } from '@tocsin/engine';
import { applyEdit, itemRemovalOf } from '@tocsin/engine';
import { act, callStates, namedEdit } from '../edits/named-edit.ts';
import { removeStates } from '../edits/remove-states.ts';
import { copyStates } from './copy-states.ts';
import type { Tie } from './cut-ties.ts';
import { tiesCut } from './cut-ties.ts';

export interface Cut {
  readonly edit: Edit;
  /** For pasting them back into the same plan. */
  readonly ties: readonly Tie[];
}

/** Cutting takes the targets along that run wholly inside: they are on the clipboard. */
export function cutStates(runbook: Runbook, states: readonly string[]): Cut | undefined {
  const copied = copyStates(runbook, states);
  const removal = removeStates(runbook, states);
  if (!copied || removal?.do !== 'batch') return undefined;
  const targets = (copied.targets ?? []).flatMap(
    ({ id }) => itemRemovalOf(runbook, 'targets', id) ?? [],
  );
  const ids = copied.chart.states.map(({ id }) => id);
  const name = act('剪切', 'cut', callStates(runbook, ids));
  const edit = namedEdit(name, [...targets, ...removal.edits]);
  if (!edit) return undefined;
  const outcome = applyEdit(runbook, edit);
  return { edit, ties: outcome.ok ? tiesCut(runbook, outcome.value.runbook) : [] };
}
