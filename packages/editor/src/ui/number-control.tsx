import type { Field, FieldValue } from '@tocsin/engine';
import { useState } from 'react';
import controls from './controls.module.css';
import { readNumber } from './field-value.ts';
import { focusNow } from './focus-now.ts';
import { TextView } from './text-view.tsx';

interface NumberControlProps {
  readonly id: string;
  readonly field: Extract<Field, { type: 'number' }>;
  readonly value: FieldValue | undefined;
  readonly onChange: (value: FieldValue) => void;
  readonly invalid: boolean;
  readonly autoFocus: boolean;
}

/**
 * A number with its unit. A text input, because a number input refuses the full-width digits of a
 * Chinese input method and changes its value when somebody scrolls past.
 */
export function NumberControl(props: NumberControlProps) {
  const { id, field, value, onChange, invalid, autoFocus } = props;
  const [written, setWritten] = useState(() => show(value));
  // What was typed stays as typed while it says the same as the value ("1." on the way to "1.5").
  const shown = agrees(written, value) ? written : show(value);
  return (
    <span className={controls.row}>
      <input
        id={id}
        type="text"
        inputMode={field.integer ? 'numeric' : 'decimal'}
        autoComplete="off"
        className={controls.control}
        data-numeric
        value={shown}
        aria-invalid={invalid}
        aria-describedby={field.unit ? `${id}-unit` : undefined}
        ref={autoFocus ? focusNow : null}
        onChange={(event) => {
          const text = event.currentTarget.value;
          setWritten(text);
          // What is not a number goes on as text, so that the check can name it.
          onChange(text.trim() === '' ? null : (readNumber(text) ?? text));
        }}
      />
      {field.unit && (
        <span id={`${id}-unit`} className={controls.unit}>
          <TextView text={field.unit} plain />
        </span>
      )}
    </span>
  );
}

const show = (value: FieldValue | undefined): string =>
  typeof value === 'number' || typeof value === 'string' ? String(value) : '';

const agrees = (written: string, value: FieldValue | undefined): boolean =>
  written.trim() === ''
    ? value === undefined || value === null || value === ''
    : (readNumber(written) ?? written) === value;
