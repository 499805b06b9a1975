import type { Edit, Runbook, Text } from '@tocsin/engine';
import { findState } from '@tocsin/engine';

/** Several edits as one act with a name, which undo and redo say; undefined where there is nothing to do. */
export const namedEdit = (name: Text, edits: readonly Edit[]): Edit | undefined =>
  edits.length === 0 ? undefined : { do: 'batch', name, edits };

/** What states are called in the name of an act: the one by its title, several by their number. */
export function callStates(runbook: Runbook, ids: readonly string[]): Text {
  const [only] = ids;
  if (ids.length !== 1 || only === undefined) {
    return { zh: ` ${ids.length} 项`, en: `${ids.length} items` };
  }
  const title = findState(runbook, only)?.state.title;
  return {
    zh: `“${title?.zh || title?.en || only}”`,
    en: `“${title?.en || title?.zh || only}”`,
  };
}

/** A name in both languages made of a verb and what it is done to. */
export const act = (zh: string, en: string, what: Text): Text => ({
  zh: `${zh}${what.zh}`,
  en: `${en} ${what.en}`,
});
