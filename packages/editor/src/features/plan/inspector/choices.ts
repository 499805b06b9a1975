import type { ChartState, Language, Runbook } from '@tocsin/engine';
import { allStates, findState, textIn } from '@tocsin/engine';
import type { Choice } from '../inputs/id-picks.tsx';

/** A document's things as choices, in the reader's language. */

const named =
  (language: Language) =>
  (thing: { readonly id: string; readonly name: Runbook['title'] }): Choice => ({
    id: thing.id,
    label: textIn(thing.name, language) || thing.id,
  });

const titled =
  (language: Language) =>
  (thing: { readonly id: string; readonly title: Runbook['title'] }): Choice => ({
    id: thing.id,
    label: textIn(thing.title, language) || thing.id,
  });

export const groupChoices = (runbook: Runbook, language: Language): Choice[] =>
  runbook.groups.map(named(language));

export const levelChoices = (runbook: Runbook, language: Language): Choice[] =>
  (runbook.levels?.scale ?? []).map(named(language));

export const fieldChoices = (runbook: Runbook, language: Language): Choice[] =>
  (runbook.fields ?? []).filter(({ type }) => type !== 'elapsed').map(named(language));

export const resourceChoices = (runbook: Runbook, language: Language): Choice[] =>
  (runbook.resources ?? []).map(named(language));

export const channelChoices = (runbook: Runbook, language: Language): Choice[] =>
  (runbook.channels ?? []).map(named(language));

export const formChoices = (runbook: Runbook, language: Language): Choice[] =>
  (runbook.forms ?? []).map(titled(language));

export const targetChoices = (runbook: Runbook, language: Language): Choice[] =>
  (runbook.targets ?? []).map(titled(language));

export const noticeChoices = (runbook: Runbook, language: Language): Choice[] =>
  (runbook.notifications ?? []).map(titled(language));

export const escalationChoices = (runbook: Runbook, language: Language): Choice[] =>
  (runbook.escalations ?? []).map(titled(language));

export const transitionChoices = (runbook: Runbook, language: Language): Choice[] =>
  [...allStates(runbook)].flatMap((state) =>
    (state.transitions ?? []).map(({ id, to, title }) => {
      const target = findState(runbook, to)?.state;
      const where = `${textIn(state.title, language)} → ${target ? textIn(target.title, language) : to}`;
      return { id, label: title ? `${where} (${textIn(title, language)})` : where };
    }),
  );

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
