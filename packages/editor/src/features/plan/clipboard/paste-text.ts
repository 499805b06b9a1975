import type { ChartState, Edit, Language, Outcome, Runbook } from '@tocsin/engine';
import { accepted } from '@tocsin/engine';
import { namedEdit } from '../edits/named-edit.ts';
import { freeId } from '../edits/new-state.ts';
import { takenIds } from '../edits/state-lists.ts';
import { pastePlace } from './paste-place.ts';
import { textLines } from './text-lines.ts';

export interface PastedText {
  readonly edit: Edit;
  readonly ids: readonly string[];
  /** What they are put into; null is the top. */
  readonly into: string | null;
}

/** A text as a row of steps, one a line, named in the language it is read in; undefined where it says nothing. */
export function pasteText(
  runbook: Runbook,
  source: string,
  language: Language,
  selected: string | undefined,
): Outcome<PastedText | undefined> {
  const taken = takenIds(runbook);
  const written = (words: string) => ({ zh: '', en: '', [language]: words });
  const steps = textLines(source).map(({ title, text }): ChartState => {
    const id = freeId('step', taken);
    taken.add(id);
    return { kind: 'step', id, title: written(title), ...(text !== '' && { text: written(text) }) };
  });
  const place = pastePlace(runbook, steps, selected);
  if (!place.ok) return place;
  const { into, index } = place.value;
  const count = steps.length;
  const edit = namedEdit(
    {
      zh: `粘贴文字为 ${count} 个步骤`,
      en: count === 1 ? 'paste a text as a step' : `paste a text as ${count} steps`,
    },
    steps.map((state, at) => ({ do: 'addState', into, index: index + at, state })),
  );
  return accepted(edit && { edit, ids: steps.map(({ id }) => id), into });
}
