import type { ChartNode } from '../../chart/chart-index.ts';
import type { Form } from '../../runbook/fields.ts';
import type { Subject } from '../subject.ts';
import { once } from '../subject.ts';

/** Who asks for a field: the forms it stands on and the steps that want its value. */
export interface Askers {
  readonly forms: readonly Form[];
  readonly steps: readonly ChartNode[];
}

const NOBODY: Askers = { forms: [], steps: [] };

const askers = once((subject: Subject): ReadonlyMap<string, Askers> => {
  const found = new Map<string, Askers>();
  const of = (field: string): Askers => found.get(field) ?? NOBODY;
  for (const form of subject.runbook.forms ?? []) {
    for (const { field } of form.fields)
      found.set(field, { ...of(field), forms: [...of(field).forms, form] });
  }
  for (const node of subject.items) {
    if (node.state.kind !== 'step') continue;
    for (const { field } of node.state.asks ?? [])
      found.set(field, { ...of(field), steps: [...of(field).steps, node] });
  }
  return found;
});

/** Who asks for a field; for a clock, who asks for the instant it starts from. */
export function askersOf(subject: Subject, id: string): Askers {
  const field = subject.fields.get(id);
  return askers(subject).get(field?.type === 'elapsed' ? field.since : id) ?? NOBODY;
}

export const isNobody = ({ forms, steps }: Askers): boolean =>
  forms.length === 0 && steps.length === 0;

/** Whether a field is asked when the event is reported, before anything else happens. */
export const isReported = ({ forms }: Askers): boolean => forms.some(({ use }) => use === 'report');
