import type { ChartState, Language, Runbook } from '@tocsin/engine';
import { allStates, textIn } from '@tocsin/engine';
import type { Choice } from '../inputs/id-picks.tsx';

/** A document's things as choices, in the reader's language. */

const named =
  (language: Language) =>
  (thing: { readonly id: string; readonly name: Runbook['title'] }): Choice => ({
    id: thing.id,
    label: textIn(thing.name, language) || thing.id,
  });

export const groupChoices = (runbook: Runbook, language: Language): Choice[] =>
  runbook.groups.map(named(language));

export const levelChoices = (runbook: Runbook, language: Language): Choice[] =>
  (runbook.levels?.scale ?? []).map(named(language));

export const fieldChoices = (runbook: Runbook, language: Language): Choice[] =>
  (runbook.fields ?? []).filter(({ type }) => type !== 'elapsed').map(named(language));

export const resourceChoices = (runbook: Runbook, language: Language): Choice[] =>
  (runbook.resources ?? []).map(named(language));

export function stateChoices(
  runbook: Runbook,
  language: Language,
  fits: (state: ChartState) => boolean = () => true,
): Choice[] {
  return [...allStates(runbook)]
    .filter(fits)
    .map((state) => ({ id: state.id, label: textIn(state.title, language) || state.id }));
}

export const isStep = (state: ChartState): boolean =>
  state.kind === 'step' ||
  state.kind === 'decision' ||
  state.kind === 'wait' ||
  state.kind === 'link';
