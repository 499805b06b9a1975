import type { GapKind, Language, Runbook, Text } from '@tocsin/engine';
import { gapSubject, namedWord, textIn, writeGapSubject } from '@tocsin/engine';
import type { Choice } from '../../inputs/id-picks.tsx';
import {
  channelChoices,
  escalationChoices,
  formChoices,
  groupChoices,
  levelChoices,
  noticeChoices,
  resourceChoices,
  stateChoices,
  targetChoices,
  transitionChoices,
} from '../../inspector/choices.ts';

interface Thing {
  readonly id: string;
  readonly name?: Text;
  readonly title?: Text;
  readonly text?: Text | undefined;
}

/** Everything a gap can be about, states first; each by the way it is written in the gap. */
export function gapChoices(runbook: Runbook, language: Language): readonly Choice[] {
  const as = (kind: GapKind, choices: readonly Choice[]): readonly Choice[] =>
    choices.map(({ id, label }) => ({
      id: writeGapSubject(kind, id),
      label: kind === 'state' ? label : `${wordOf(kind, id, language)} · ${label}`,
    }));
  const named = (things: readonly Thing[] | undefined): readonly Choice[] =>
    (things ?? []).map(({ id, name, title, text }) => {
      const words = name ?? title ?? text;
      return { id, label: (words && textIn(words, language)) || id };
    });
  return [
    ...as('state', stateChoices(runbook, language)),
    ...as('groups', groupChoices(runbook, language)),
    ...as('fields', named(runbook.fields)),
    ...as('targets', targetChoices(runbook, language)),
    ...as('levels', levelChoices(runbook, language)),
    ...as('rules', named(runbook.levels?.rules)),
    ...as('transition', transitionChoices(runbook, language)),
    ...as('notifications', noticeChoices(runbook, language)),
    ...as('escalations', escalationChoices(runbook, language)),
    ...as('resources', resourceChoices(runbook, language)),
    ...as('channels', channelChoices(runbook, language)),
    ...as('forms', formChoices(runbook, language)),
    ...as('entry', named(runbook.entry)),
    ...as('scope', named(runbook.scope)),
    ...as('upkeep', named(runbook.upkeep)),
    ...as('references', named(runbook.references)),
  ];
}

const wordOf = (kind: GapKind, id: string, language: Language): string =>
  namedWord(
    kind === 'state' || kind === 'transition' ? { of: kind, id } : { of: 'item', list: kind, id },
  )[language];

/** What a gap is about, as the choices have it; what is nowhere in the plan stays as it is written. */
export const pickedSubjects = (runbook: Runbook, about: readonly string[]): readonly string[] =>
  about.map((written) => canonical(runbook, written));

/** What is written in the gap after a choice: what stays keeps the form it had. */
export const writtenSubjects = (
  runbook: Runbook,
  about: readonly string[],
  picked: readonly string[],
): string[] =>
  picked.map((each) => about.find((written) => canonical(runbook, written) === each) ?? each);

function canonical(runbook: Runbook, written: string): string {
  const name = gapSubject(runbook, written)?.name;
  if (!name) return written;
  if (name.of === 'item') return `${name.list}/${name.id}`;
  return name.of === 'state' ? name.id : `${name.of}/${name.id}`;
}
