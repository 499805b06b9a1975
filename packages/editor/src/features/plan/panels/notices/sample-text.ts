import type { Field, FieldValue, Language, Runbook } from '@tocsin/engine';
import { printValue, textIn } from '@tocsin/engine';
import { partMessages } from '../messages.ts';

/** One stretch of a rendered text; what was put in is told apart from what was written. */
export interface Stretch {
  readonly text: string;
  readonly isPutIn: boolean;
}

const SLOT = /\{\{\s*([A-Za-z][A-Za-z0-9]*)\s*\}\}/g;

/** An instant that every preview shows, so that it stays the same while somebody reads it. */
const SOME_DAY = '2026-03-01T01:30:00Z';

/** A notice as its receivers read it, with a value of the right kind wherever the run would put one in. */
export function sampleText(
  runbook: Runbook,
  template: string,
  language: Language,
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const match of template.matchAll(SLOT)) {
    stretches.push({ text: template.slice(at, match.index), isPutIn: false });
    stretches.push({ text: sampleOf(runbook, match[1] ?? '', language), isPutIn: true });
    at = match.index + match[0].length;
  }
  stretches.push({ text: template.slice(at), isPutIn: false });
  return stretches.filter(({ text }) => text !== '');
}

function sampleOf(runbook: Runbook, name: string, language: Language): string {
  if (name === 'runbook' || name === 'title') return textIn(runbook.title, language);
  if (name === 'level') {
    const level = runbook.levels?.scale[0];
    return level ? textIn(level.name, language) : partMessages.in(language)('name.level');
  }
  if (name === 'commander') return partMessages.in(language)('name.commander');
  const field = (runbook.fields ?? []).find(({ id }) => id === name);
  if (!field) return `{{${name}}}`;
  if (field.type === 'text') return `〔${textIn(field.name, language)}〕`;
  if (field.type === 'elapsed') return `2 ${field.unit}`;
  return printValue(field, sampleValue(field), language, runbook.timeZone ?? 'Asia/Shanghai');
}

function sampleValue(field: Field): FieldValue {
  switch (field.type) {
    case 'number':
      return field.min ?? Math.min(30, field.max ?? 30);
    case 'boolean':
      return true;
    case 'choice':
      return field.options[0]?.id ?? null;
    case 'choices':
      return field.options.slice(0, 2).map(({ id }) => id);
    case 'instant':
      return SOME_DAY;
    default:
      return null;
  }
}
