import type { Instant } from '../instant.ts';
import { parseInstant } from '../instant.ts';
import type { Plan } from '../plan.ts';
import type { Field } from '../runbook/fields.ts';
import type { Language, Text } from '../text.ts';
import { textIn } from '../text.ts';
import { clockReading } from './feel-context.ts';
import type { Run } from './run.ts';
import type { FieldValue } from './values.ts';

const UNKNOWN: Text = { zh: '（未报告）', en: '(not reported)' };

/** Names a template may use besides the runbook's fields. */
export const TEMPLATE_NAMES = ['level', 'title', 'runbook', 'commander'] as const;

const SLOT = /\{\{\s*([A-Za-z][A-Za-z0-9]*)\s*\}\}/g;

/** Names that a template asks for. */
export const slotsIn = (template: Text): readonly string[] => [
  ...new Set(
    [...template.zh.matchAll(SLOT), ...template.en.matchAll(SLOT)].map((match) => match[1] ?? ''),
  ),
];

/** Fills a template with the run's values; what has not been reported says so. */
export function render(plan: Plan, run: Run, at: Instant, template: Text): Text {
  const fill = (language: Language): string =>
    template[language].replaceAll(SLOT, (_, name: string) => slot(plan, run, at, name, language));
  return { zh: fill('zh'), en: fill('en') };
}

function slot(plan: Plan, run: Run, at: Instant, name: string, language: Language): string {
  if (name === 'level') {
    const level = plan.levels.get(run.levels.response?.level ?? '');
    return textIn(level?.name ?? UNKNOWN, language);
  }
  if (name === 'title') return run.title ?? textIn(plan.runbook.title, language);
  if (name === 'runbook') return textIn(plan.runbook.title, language);
  if (name === 'commander') return run.commander.name ?? run.commander.id;
  const field = plan.fields.get(name);
  if (!field) return textIn(UNKNOWN, language);
  if (field.type === 'elapsed') {
    const reading = clockReading(field, (id) => run.fields[id]?.value, at);
    return reading === undefined
      ? textIn(UNKNOWN, language)
      : `${Math.round(reading * 100) / 100} ${field.unit}`;
  }
  return printValue(field, run.fields[name]?.value, language, run.timeZone);
}

/** A field's value as a person reads it; instants in the run's time zone, to the minute's second. */
export function printValue(
  field: Field,
  value: FieldValue | undefined,
  language: Language,
  timeZone: string,
): string {
  if (value === undefined || value === null || value === '') return textIn(UNKNOWN, language);
  const optionName = (id: string): string => {
    const options = field.type === 'choice' || field.type === 'choices' ? field.options : [];
    const option = options.find((one) => one.id === id);
    return option ? textIn(option.name, language) : id;
  };
  if (Array.isArray(value)) return value.map(optionName).join(language === 'zh' ? '、' : ', ');
  if (typeof value === 'boolean')
    return language === 'zh' ? (value ? '是' : '否') : value ? 'yes' : 'no';
  if (field.type === 'choice') return optionName(String(value));
  if (field.type === 'number')
    return field.unit ? `${value} ${textIn(field.unit, language)}` : String(value);
  if (field.type === 'instant' && typeof value === 'string') {
    const at = parseInstant(value);
    return at === undefined ? value : printLocal(at, timeZone);
  }
  return String(value);
}

/** `2026-03-01 09:30:05` in a time zone. */
export function printLocal(at: Instant, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(at);
}
