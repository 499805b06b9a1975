import type { Field, FieldValues, Instant, Runbook } from '@tocsin/engine';
import { printInstant } from '@tocsin/engine';
import { isBlank } from './field-value.ts';

/** One line of a form to fill in. */
export interface FormLine {
  readonly field: Field;
  readonly required: boolean;
}

/** One line of the form a reporter fills in. */
export interface ReportLine extends FormLine {
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
export function initialValues(lines: readonly FormLine[], now: Instant): FieldValues {
  const second = printInstant(Math.floor(now / 1000) * 1000);
  return Object.fromEntries(
    lines
      .filter(({ field, required }) => required && field.type === 'instant')
      .map(({ field }) => [field.id, second]),
  );
}

/** The values worth sending: those that were given. */
export const givenValues = (values: FieldValues): FieldValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => !isBlank(value)));
