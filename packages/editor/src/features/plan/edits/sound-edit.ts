import type { Edit, Outcome, Problem, Runbook, Text } from '@tocsin/engine';
import { accepted, applyEdit, checkShape, findState, rejected } from '@tocsin/engine';
import { placeOfProblem } from './pointer-place.ts';

/**
 * Lets an edit pass that leaves the document as fit to run as it was: an act should not break what the planner cannot
 * see. What was wrong before is no reason to refuse. Problems say where they are, unless that is what was edited.
 */
export function soundEdit(runbook: Runbook, edit: Edit): Outcome<Edit> {
  if (isHarmless(edit)) return accepted(edit);
  const outcome = applyEdit(runbook, edit);
  if (!outcome.ok) return outcome;
  const before = new Set(problemsOf(runbook).map(told));
  const after = outcome.value.runbook;
  const fresh = problemsOf(after).filter((problem) => !before.has(told(problem)));
  if (fresh.length === 0) return accepted(edit);
  const own = placeOf(edit);
  return rejected(fresh.map((problem) => located(after, problem, own)));
}

interface Draft {
  latest(): Runbook;
  perform(edit: Edit, join?: boolean): Outcome<Runbook>;
}

/** Does an edit of the draft as it stands by now, if it is sound. */
export function performSoundly(draft: Draft, edit: Edit, join?: boolean): Outcome<Runbook> {
  const sound = soundEdit(draft.latest(), edit);
  return sound.ok ? draft.perform(edit, join) : sound;
}

/** Words and places on the canvas name nothing. */
function isHarmless(edit: Edit): boolean {
  if (edit.do === 'batch') return edit.edits.every(isHarmless);
  return edit.do === 'setText' || edit.do === 'placeBox';
}

const known = new WeakMap<Runbook, readonly Problem[]>();

function problemsOf(runbook: Runbook): readonly Problem[] {
  const found = known.get(runbook);
  if (found) return found;
  const checked = checkShape(runbook);
  const problems = checked.ok ? [] : checked.problems;
  known.set(runbook, problems);
  return problems;
}

/** Without its path, which shifts when something is put in before it. */
const told = ({ code, message }: Problem): string => `${code} ${message.en}`;

function placeOf(edit: Edit): string | undefined {
  if (edit.do !== 'setProperty') return undefined;
  if (edit.at.of === 'option') return edit.at.state;
  return 'id' in edit.at ? edit.at.id : undefined;
}

function located(runbook: Runbook, problem: Problem, own: string | undefined): Problem {
  const name = placeName(runbook, problem, own);
  if (!name) return problem;
  const { zh, en } = problem.message;
  return {
    ...problem,
    message: { zh: `“${name.zh || name.en}”：${zh}`, en: `“${name.en || name.zh}”: ${en}` },
  };
}

/** What the thing is called that a problem is at; undefined where that is what the planner is looking at. */
export function placeName(runbook: Runbook, problem: Problem, own?: string): Text | undefined {
  const { node, list, item } = placeOfProblem(runbook, problem);
  if (node !== undefined) return node === own ? undefined : findState(runbook, node)?.state.title;
  if (item === undefined || item === own) return undefined;
  const entry = entriesOf(runbook, list).find(({ id }) => id === item);
  const words = entry?.title ?? entry?.name ?? entry?.text;
  return words && (words.zh || words.en) ? words : { zh: item, en: item };
}

interface Entry {
  readonly id: string;
  readonly title?: Text;
  readonly name?: Text;
  readonly text?: Text;
}

function entriesOf(runbook: Runbook, list: string | undefined): readonly Entry[] {
  if (list === 'levels') {
    return [...(runbook.levels?.scale ?? []), ...(runbook.levels?.rules ?? [])] as Entry[];
  }
  const entries: unknown = Object.entries(runbook).find(([key]) => key === list)?.[1];
  return Array.isArray(entries) ? (entries as Entry[]) : [];
}
