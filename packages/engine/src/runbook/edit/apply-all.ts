import type { Outcome } from '../../problem.ts';
import { accepted } from '../../problem.ts';
import type { Runbook } from '../runbook.ts';
import type { Applied } from './applied.ts';
import type { Edit } from './edit.ts';

/** Applies edits one after another, all or none; their inverse takes them back in the opposite order. */
export function applyAll(
  runbook: Runbook,
  edits: readonly Edit[],
  apply: (runbook: Runbook, edit: Edit) => Outcome<Applied>,
): Outcome<Applied> {
  let at = runbook;
  const inverses: Edit[] = [];
  for (const edit of edits) {
    const outcome = apply(at, edit);
    if (!outcome.ok) return outcome;
    at = outcome.value.runbook;
    inverses.unshift(outcome.value.inverse);
  }
  return accepted({ runbook: at, inverse: { do: 'batch', edits: inverses } });
}
