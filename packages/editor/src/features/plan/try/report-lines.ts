import type { Field, FieldValues, Instant, Runbook } from '@tocsin/engine';
import { printInstant } from '@tocsin/engine';

export interface ReportLine {
  readonly field: Field;
  readonly required: boolean;
}

/** What the trial's report asks: the plan's report form, then whatever else its levels and conditions of use read. */
export function reportLines(runbook: Runbook): readonly ReportLine[] {
  const fields = new Map((runbook.fields ?? []).map((field) => [field.id, field]));
  const asked = (runbook.forms ?? [])
    .filter(({ use }) => use === 'report')
    .flatMap((form) => form.fields);
  const read = [...(runbook.levels?.rules ?? []), ...(runbook.entry ?? [])].flatMap(({ when }) =>
    Object.keys(when),
  );
  const lines = new Map<string, ReportLine>();
  for (const { field: id, required = false } of [
    ...asked,
    ...read.map((field) => ({ field, required: false })),
  ]) {
    const named = fields.get(id);
    // Nobody fills in a clock; its start is what is asked.
    const field = named?.type === 'elapsed' ? fields.get(named.since) : named;
    if (field && !lines.has(field.id)) lines.set(field.id, { field, required });
  }
  return [...lines.values()];
}

/** Instants the form insists on are the trial's beginning, so that one press reports. */
export const firstValues = (lines: readonly ReportLine[], at: Instant): FieldValues =>
  Object.fromEntries(
    lines
      .filter(({ field, required }) => required && field.type === 'instant')
      .map(({ field }) => [field.id, printInstant(at)]),
  );
