import type { Language, Runbook } from '@tocsin/engine';
import { slotsIn, TEMPLATE_NAMES, textIn } from '@tocsin/engine';
import type { Suggestion } from '../../inputs/suggestion-list.tsx';
import { partMessages } from '../messages.ts';

/** What a notice's text can have put in, where `{{` stands open before the caret. */
export function findSlots(
  runbook: Runbook,
  before: string,
  language: Language,
): { readonly items: readonly Suggestion[]; readonly replaces: number } {
  const open = /\{\{\s*([A-Za-z][A-Za-z0-9]*)?$/.exec(before);
  if (!open) return { items: [], replaces: 0 };
  const typed = (open[1] ?? '').toLowerCase();
  const items = [
    ...TEMPLATE_NAMES.map((name) => ({
      insert: `{{${name}}}`,
      words: partMessages.in(language)(`name.${name}`),
    })),
    ...(runbook.fields ?? []).map((field) => ({
      insert: `{{${field.id}}}`,
      words: textIn(field.name, language),
    })),
  ];
  return {
    items: items.filter(
      ({ insert, words }) =>
        insert.slice(2).toLowerCase().startsWith(typed) || words.toLowerCase().includes(typed),
    ),
    replaces: open[0].length,
  };
}

/** Names that a text asks for and nothing can put in. */
export function unknownSlots(runbook: Runbook, text: Runbook['title']): readonly string[] {
  const known = new Set<string>([
    ...TEMPLATE_NAMES,
    ...(runbook.fields ?? []).map((field) => field.id),
  ]);
  return slotsIn(text).filter((name) => !known.has(name));
}
