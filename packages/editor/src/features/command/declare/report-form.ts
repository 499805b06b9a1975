import type { Field, FieldValue, FieldValues, Instant, Runbook } from '@tocsin/engine';
import { printInstant } from '@tocsin/engine';

/** One line of the form a reporter fills in. */
export interface ReportLine {
  readonly field: Field;
  readonly required: boolean;
  /** Asked by the plan's own form, or only read by its level table and entry conditions. */
  readonly asked: 'form' | 'table';
}

/**
 * The lines of the report form: the plan's own fields in its order, then those that its level table or
 * entry conditions read and the form forgot. A clock nobody fills in is asked for by the instant it starts from.
 */
export function reportLines(runbook: Runbook): ReportLine[] {
  const byId = new Map((runbook.fields ?? []).map((field) => [field.id, field]));
  const lines = new Map<string, ReportLine>();
  const add = (id: string, required: boolean, asked: ReportLine['asked']) => {
    const field = byId.get(id);
    if (!field) return;
    if (field.type === 'elapsed') add(field.since, required, asked);
    else if (!lines.has(field.id)) lines.set(field.id, { field, required, asked });
  };
  for (const form of runbook.forms ?? []) {
    if (form.use !== 'report') continue;
    for (const { field, required } of form.fields) add(field, required ?? false, 'form');
  }
  const tests = [
    ...(runbook.levels?.rules ?? []).map((rule) => rule.when),
    ...(runbook.entry ?? []).map((entry) => entry.when),
  ];
  for (const when of tests) for (const id of Object.keys(when)) add(id, false, 'table');
  return [...lines.values()];
}

/** What the form holds when it opens: required instants are now, everything else is empty. */
export function initialValues(lines: readonly ReportLine[], now: Instant): FieldValues {
  const second = printInstant(Math.floor(now / 1000) * 1000);
  return Object.fromEntries(
    lines
      .filter(({ field, required }) => required && field.type === 'instant')
      .map(({ field }) => [field.id, second]),
  );
}

export type LineFault = 'missing' | 'too-small' | 'too-great' | 'not-whole';

const isEmpty = (value: FieldValue | undefined): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

/** What is wrong with one line as it stands, or undefined. */
export function lineFault(
  { field, required }: Pick<ReportLine, 'field' | 'required'>,
  value: FieldValue | undefined,
): LineFault | undefined {
  if (isEmpty(value)) return required ? 'missing' : undefined;
  if (field.type !== 'number' || typeof value !== 'number') return undefined;
  if (field.min !== undefined && value < field.min) return 'too-small';
  if (field.max !== undefined && value > field.max) return 'too-great';
  if (field.integer && !Number.isInteger(value)) return 'not-whole';
  return undefined;
}

/** The values worth sending: those that were given. */
export const givenValues = (values: FieldValues): FieldValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value)));
