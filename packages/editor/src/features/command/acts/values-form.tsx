import { Button } from '@mantine/core';
import type { Ask, FieldValues, Instant, Plan, Run } from '@tocsin/engine';
import { useState } from 'react';
import { FieldInput } from '../../../ui/field-input.tsx';
import { fieldProblem, isBlank } from '../../../ui/field-value.ts';
import classes from './values-form.module.css';

export interface ValuesFormProps {
  readonly plan: Plan;
  readonly run: Run;
  /** The run's own time. */
  readonly now: () => Instant;
  readonly asks: readonly Ask[];
  readonly submitLabel: string;
  readonly onSubmit: (values: FieldValues) => void;
  readonly big?: boolean;
}

/** The values a step asks for when it is done; what the run already knows is filled in. */
export function ValuesForm(props: ValuesFormProps) {
  const { plan, run, now, asks, submitLabel, onSubmit, big = false } = props;
  const [values, setValues] = useState<FieldValues>(() => knownValues(run, asks));
  const [checked, setChecked] = useState(false);
  const lines = asks.flatMap(({ field: id, required = false }) => {
    const field = plan.fields.get(id);
    return field ? [{ field, required }] : [];
  });
  const submit = () => {
    setChecked(true);
    if (lines.some(({ field, required }) => fieldProblem(field, values[field.id], required)))
      return;
    onSubmit(changedValues(run, values));
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {lines.map(({ field, required }, index) => (
        <FieldInput
          key={field.id}
          field={field}
          value={values[field.id]}
          onChange={(value) => setValues((before) => ({ ...before, [field.id]: value }))}
          timeZone={run.timeZone}
          required={required}
          checked={checked}
          autoFocus={index === 0 && !big}
          now={now}
        />
      ))}
      {big ? (
        <button type="submit" className={classes.big}>
          {submitLabel}
        </button>
      ) : (
        <Button type="submit" className={classes.submit}>
          {submitLabel}
        </Button>
      )}
    </form>
  );
}

const knownValues = (run: Run, asks: readonly Ask[]): FieldValues =>
  Object.fromEntries(
    asks.flatMap(({ field }) => {
      const entry = run.fields[field];
      return entry ? [[field, entry.value]] : [];
    }),
  );

/** What is new or different: repeating what is known would put it in the record again as said by this person. */
export const changedValues = (run: Run, values: FieldValues): FieldValues =>
  Object.fromEntries(
    Object.entries(values).filter(([id, value]) => {
      const before = run.fields[id]?.value;
      if (isBlank(value)) return !isBlank(before);
      return JSON.stringify(value) !== JSON.stringify(before);
    }),
  );
