import type { Edit, Language, Runbook, Text } from '@tocsin/engine';
import { findState } from '@tocsin/engine';
import { isFirstTitle } from './new-state.ts';

const other = (language: Language): Language => (language === 'zh' ? 'en' : 'zh');

/**
 * Gives a state a name in the language it is read in. A name that was never written in the other language, but came
 * with the state as it was added, says something else now and goes, so that it is seen to be missing.
 */
export function titleEdit(runbook: Runbook, id: string, language: Language, value: string): Edit {
  const at = { of: 'state', id } as const;
  const key = 'title';
  const write: Edit = { do: 'setText', at, key, language, value };
  const state = findState(runbook, id)?.state;
  const left = other(language);
  if (!state || !isFirstTitle(state.kind, left, state.title[left])) return write;
  return {
    do: 'batch',
    name: { zh: `改名“${value}”`, en: `rename “${value}”` },
    edits: [write, { do: 'setText', at, key, language: left, value: '' }],
  };
}

/** The language that a text is not written in, though it is in the other. */
export function missingIn({ zh, en }: Text): Language | undefined {
  if ((zh.trim() === '') === (en.trim() === '')) return undefined;
  return zh.trim() === '' ? 'zh' : 'en';
}

/** The language in which a state has no name yet; undefined where it has both or none. */
export function missingOf(runbook: Runbook, id: string | undefined): Language | undefined {
  const state = id === undefined ? undefined : findState(runbook, id)?.state;
  return state && missingIn(state.title);
}
