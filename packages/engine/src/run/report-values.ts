import { instantIn } from './feel-context.ts';
import { fieldMoment } from './promises.ts';
import type { Session } from './session.ts';
import { emit, queue } from './session.ts';
import { armClocks } from './settle.ts';
import type { FieldValues } from './values.ts';

export const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || value === '';

/** Records reported values and looks again at everything that reads them. */
export function setFields(session: Session, values: FieldValues, step?: string): void {
  const before = session.run.fields;
  emit(session, { type: 'fieldsSet', values, ...(step === undefined ? {} : { step }) });
  armClocks(session, Object.keys(values));
  for (const [field, value] of Object.entries(values)) {
    // A value merely confirmed is no new moment: a clock that was stopped in time must not start again.
    if (isBlank(value) || JSON.stringify(before[field]?.value) === JSON.stringify(value)) continue;
    const instant =
      session.plan.fields.get(field)?.type === 'instant' ? instantIn(value) : undefined;
    fieldMoment(session, field, instant);
  }
  queue(session, { do: 'levels' }, { do: 'conditions' });
}
