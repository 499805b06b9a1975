import type { Field } from '../runbook/fields.ts';
import type { Runbook } from '../runbook/runbook.ts';
import type { Language } from '../text.ts';
import { textIn } from '../text.ts';

const UNITS = {
  min: { zh: '分钟', en: 'min' },
  h: { zh: '小时', en: 'h' },
  d: { zh: '天', en: 'd' },
};

function unitOf(field: Field, language: Language): string {
  if (field.type === 'elapsed') return UNITS[field.unit][language];
  return field.type === 'number' && field.unit ? textIn(field.unit, language) : '';
}

function choiceName(field: Field, id: string, language: Language): string | undefined {
  if (field.type !== 'choice' && field.type !== 'choices') return undefined;
  const option = field.options.find((each) => each.id === id);
  return option ? textIn(option.name, language) : undefined;
}

const NAME = /[a-z][A-Za-z0-9]*/;

/**
 * A FEEL condition in words a planner reads: fields by their names, figures with their units.
 * Whatever is beyond a comparison or a list of them stays as it was written, so nothing is hidden.
 */
export function conditionWords(
  feel: string,
  fields: ReadonlyMap<string, Field>,
  language: Language,
): string {
  const joiner =
    language === 'zh' ? { and: '且', or: '或', not: '非' } : { and: 'and', or: 'or', not: 'not' };
  return feel
    .split(/\b(and|or)\b/)
    .map((part) => {
      const bare = part.trim();
      if (bare === 'and' || bare === 'or') return joiner[bare];
      return comparison(bare, fields, language, joiner.not);
    })
    .join(' ');
}

function comparison(
  part: string,
  fields: ReadonlyMap<string, Field>,
  language: Language,
  not: string,
): string {
  const match = /^([a-z][A-Za-z0-9]*)\s*(<=|>=|!=|=|<|>)\s*(.+)$/.exec(part);
  const field = fields.get(match?.[1] ?? part);
  if (!field) {
    return part.replaceAll(new RegExp(NAME, 'g'), (name) => {
      const known = fields.get(name);
      return known ? textIn(known.name, language) : name;
    });
  }
  const name = textIn(field.name, language);
  if (!match) return name;
  const operator = match[2] ?? '';
  const operand = match[3] ?? '';
  if (operand === 'null') return said(name, operator === '!=', language);
  if (operator === '=' && operand === 'true') return name;
  if (operator === '=' && operand === 'false')
    return language === 'zh' ? `${not}${name}` : `${not} ${name}`;
  const quoted = /^"(.*)"$/.exec(operand)?.[1];
  const value = quoted === undefined ? operand : (choiceName(field, quoted, language) ?? quoted);
  const unit = /^-?[\d.]+$/.test(operand) ? unitOf(field, language) : '';
  return `${name} ${pretty(operator)} ${value}${unit === '%' ? '%' : unit && ` ${unit}`}`;
}

/** Whether a value was reported at all. */
function said(name: string, isGiven: boolean, language: Language): string {
  if (language === 'zh') return isGiven ? `已报告${name}` : `未报告${name}`;
  return isGiven ? `${name} is reported` : `${name} is not reported`;
}

const pretty = (operator: string): string =>
  ({ '<=': '≤', '>=': '≥', '!=': '≠' })[operator] ?? operator;

/** A unary test of the decision table beside its field, in words. */
export function testWords(
  fieldId: string,
  test: string,
  fields: ReadonlyMap<string, Field>,
  language: Language,
): string {
  const field = fields.get(fieldId);
  const name = field ? textIn(field.name, language) : fieldId;
  const bare = test.trim();
  if (bare === 'true') return name;
  if (/^(<=|>=|<|>|=)/.test(bare)) return conditionWords(`${fieldId} ${bare}`, fields, language);
  const range = /^([[(\]])\s*([\d.]+)\s*\.\.\s*([\d.]+)\s*([)\][])$/.exec(bare);
  if (range && field) {
    const [, opens, low, high, closes] = range;
    const unit = unitOf(field, language);
    return `${low} ${opens === '[' ? '≤' : '<'} ${name} ${closes === ']' ? '≤' : '<'} ${high}${unit === '%' ? '%' : unit && ` ${unit}`}`;
  }
  if (/^-?[\d.]+$/.test(bare) || /^"/.test(bare))
    return conditionWords(`${fieldId} = ${bare}`, fields, language);
  return `${name}: ${bare}`;
}

const LEVEL = { zh: '响应级别', en: 'level' };

/** What a condition may name: the fields, and the response level itself. */
export function conditionNames(runbook: Runbook): ReadonlyMap<string, Field> {
  const names = new Map((runbook.fields ?? []).map((field) => [field.id, field]));
  const scale = runbook.levels?.scale ?? [];
  if (!names.has('level') && scale.length > 0) {
    const options = scale.map(({ id, name }) => ({ id, name }));
    names.set('level', { id: 'level', type: 'choice', name: LEVEL, options });
  }
  return names;
}
