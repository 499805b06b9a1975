import { parseInstant } from '../instant.ts';
import type { Plan } from '../plan.ts';
import type { Problem } from '../problem.ts';
import type { Field } from '../runbook/fields.ts';
import type { Text } from '../text.ts';
import { refusal } from './refusals.ts';
import type { FieldValue, FieldValues } from './values.ts';

/** What is wrong with reported values: fields the plan does not have, and values of the wrong kind or out of range. */
export function checkValues(plan: Plan, values: FieldValues, path: string): readonly Problem[] {
  return Object.entries(values).flatMap(([id, value]) => {
    const field = plan.fields.get(id);
    if (!field) return [refusal('unknown-field', `${path}/${id}`, { id })];
    const expected = value === null ? undefined : mismatch(field, value);
    return expected
      ? [refusal('wrong-value', `${path}/${id}`, { field: field.name, expected })]
      : [];
  });
}

function mismatch(field: Field, value: Exclude<FieldValue, null>): Text | undefined {
  switch (field.type) {
    case 'text':
      return typeof value === 'string' ? undefined : { zh: '应为文字', en: 'it must be text' };
    case 'boolean':
      return typeof value === 'boolean'
        ? undefined
        : { zh: '应为是或否', en: 'it must be yes or no' };
    case 'number':
      return numberMismatch(field, value);
    case 'choice':
      return typeof value === 'string' && field.options.some((option) => option.id === value)
        ? undefined
        : { zh: '应为所列选项之一', en: 'it must be one of the options' };
    case 'choices':
      return Array.isArray(value) &&
        value.every((one) => field.options.some((option) => option.id === one))
        ? undefined
        : { zh: '应为所列选项', en: 'it must be a list of the options' };
    case 'instant':
      return typeof value === 'string' && parseInstant(value) !== undefined
        ? undefined
        : {
            zh: '应为带时区的日期时间（ISO 8601）',
            en: 'it must be a date and time with its zone (ISO 8601)',
          };
    case 'elapsed':
      return { zh: '这是计时字段，由系统计算', en: 'it is a clock, which nobody fills in' };
  }
}

function numberMismatch(
  field: Extract<Field, { type: 'number' }>,
  value: FieldValue,
): Text | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value))
    return { zh: '应为数字', en: 'it must be a number' };
  if (field.integer && !Number.isInteger(value))
    return { zh: '应为整数', en: 'it must be a whole number' };
  if (field.min !== undefined && value < field.min) {
    return { zh: `不能小于 ${field.min}`, en: `it must not be below ${field.min}` };
  }
  if (field.max !== undefined && value > field.max) {
    return { zh: `不能大于 ${field.max}`, en: `it must not be above ${field.max}` };
  }
  return undefined;
}
