import type { Edit, Outcome, Problem, Runbook } from '@tocsin/engine';
import { accepted, applyEdit, checkShape, rejected } from '@tocsin/engine';

/**
 * Lets an edit pass that leaves the document as fit to run as it was. A draft may name what is not there yet, but an
 * act that moves many things at once should not break what the planner cannot see.
 */
export function soundEdit(runbook: Runbook, edit: Edit): Outcome<Edit> {
  const outcome = applyEdit(runbook, edit);
  if (!outcome.ok) return outcome;
  const before = new Set(problemsOf(runbook).map(told));
  const fresh = problemsOf(outcome.value.runbook).filter((problem) => !before.has(told(problem)));
  return fresh.length === 0 ? accepted(edit) : rejected(fresh);
}

function problemsOf(runbook: Runbook): readonly Problem[] {
  const checked = checkShape(runbook);
  return checked.ok ? [] : checked.problems;
}

/** Without its path, which shifts when something is put in before it. */
const told = ({ code, message }: Problem): string => `${code} ${message.en}`;
