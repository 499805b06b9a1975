import { instantIn } from './feel-context.ts';
import { fieldMoment } from './promises.ts';
import { emit, queue, type Session } from './session.ts';
import { armClocks } from './settle.ts';
import type { FieldValues } from './values.ts';

export const isBlank = (value: unknown): boolean => value === undefined || value === null || value === '';

/** Records reported values and looks again at everything that reads them. */
export function setFields(session: Session, values: FieldValues, step?: string): void {
  emit(session, { type: 'fieldsSet', values, ...(step === undefined ? {} : { step }) });
  armClocks(session, Object.keys(values));
  for (const [field, value] of Object.entries(values)) {
    if (isBlank(value)) continue;
    const instant = session.plan.fields.get(field)?.type === 'instant' ? instantIn(value) : undefined;
    fieldMoment(session, field, instant);
  }
  queue(session, { do: 'levels' }, { do: 'conditions' });
}

