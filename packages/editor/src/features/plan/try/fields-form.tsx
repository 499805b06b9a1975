import { Button } from '@mantine/core';
import type { Field, FieldValues, Instant } from '@tocsin/engine';
import { useRef, useState } from 'react';
import { FieldInput } from '../../../ui/field-input.tsx';
import { fieldProblem, isBlank } from '../../../ui/field-value.ts';
import type { FormLine } from '../../../ui/report-form.ts';
import classes from './try.module.css';

interface Props {
  readonly lines: readonly FormLine[];
  readonly initial: FieldValues;
  readonly timeZone: string;
  readonly now: Instant;
  readonly submitLabel: string;
  readonly cancelLabel?: string;
  /** Gets only what was given. */
  readonly onSubmit: (values: FieldValues) => void;
  readonly onCancel?: () => void;
}

/** Values to report, with the controls the phone has for them. */
export function FieldsForm(props: Props) {
  const { lines, initial, timeZone, now, submitLabel, cancelLabel, onSubmit, onCancel } = props;
  const [values, setValues] = useState<FieldValues>(initial);
  const [checked, setChecked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const submit = () => {
    setChecked(true);
    const isWrong = ({ field, required }: FormLine) =>
      fieldProblem(field, values[field.id], required) !== undefined;
    if (lines.some(isWrong)) {
      // The form may be longer than the panel: what is missing is brought into view.
      requestAnimationFrame(() =>
        form.current?.querySelector('[id$="-error"]')?.scrollIntoView({ block: 'center' }),
      );
      return;
    }
    onSubmit(given(values, initial));
  };
  return (
    <form
      ref={form}
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {lines.map(({ field, required }: { readonly field: Field; readonly required: boolean }) => (
        <FieldInput
          key={field.id}
          field={field}
          value={values[field.id]}
          onChange={(value) => setValues((before) => ({ ...before, [field.id]: value }))}
          timeZone={timeZone}
          required={required}
          checked={checked}
          now={() => now}
        />
      ))}
      <div className={classes.buttons}>
        <Button type="submit" size="xs">
          {submitLabel}
        </Button>
        {onCancel && cancelLabel !== undefined && (
          <Button size="xs" variant="default" onClick={onCancel}>
            {cancelLabel}
          </Button>
        )}
      </div>
    </form>
  );
}

/** Blank values are not said, except where one takes back what was known. */
const given = (values: FieldValues, initial: FieldValues): FieldValues =>
  Object.fromEntries(
    Object.entries(values).flatMap(([id, value]) => {
      if (!isBlank(value)) return [[id, value]];
      return isBlank(initial[id]) ? [] : [[id, null]];
    }),
  );
