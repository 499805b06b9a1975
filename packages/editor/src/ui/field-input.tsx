import type { Field, FieldValue, Instant } from '@tocsin/engine';
import { useId } from 'react';
import { useText } from '../app/i18n/define-messages.ts';
import { ChoiceControl } from './choice-control.tsx';
import controls from './controls.module.css';
import type { FieldProblem } from './field-value.ts';
import { fieldProblem } from './field-value.ts';
import { focusNow } from './focus-now.ts';
import { InstantControl } from './instant-control.tsx';
import { uiMessages } from './messages.ts';
import { NumberControl } from './number-control.tsx';
import { TextView } from './text-view.tsx';

export interface FieldInputProps {
  readonly field: Field;
  readonly value: FieldValue | undefined;
  /** null takes the value back. */
  readonly onChange: (value: FieldValue) => void;
  /** The runbook's zone: instants are entered as the clock on the wall there shows them. */
  readonly timeZone: string;
  readonly required?: boolean;
  /** Shows what is wrong; set once the person has left the field or asked to go on. */
  readonly checked?: boolean;
  readonly autoFocus?: boolean;
  /** The run's own time, for "set to now"; the device's clock where there is no run yet. */
  readonly now?: () => Instant;
  /** Of a field that counts by itself: what it shows now. */
  readonly elapsed?: number | undefined;
}

/** One field of a form, with the control its type wants. */
export function FieldInput(props: FieldInputProps) {
  const { field, value, required = false, checked = false } = props;
  const t = useText(uiMessages);
  const id = useId();
  const problem = checked ? fieldProblem(field, value, required) : undefined;
  // A set of options is labelled by its legend, a single control by its label.
  const isSet = field.type === 'boolean' || field.type === 'choice' || field.type === 'choices';
  const Box = isSet ? 'fieldset' : 'div';
  const label = (
    <>
      <TextView text={field.name} />
      {required && <span className={controls.required}>{t('field.required')}</span>}
    </>
  );
  const described = [field.help && `${id}-help`, problem && `${id}-error`].filter(Boolean);
  return (
    <Box className={controls.field} aria-describedby={described.join(' ') || undefined}>
      {isSet ? (
        <legend className={controls.label}>{label}</legend>
      ) : (
        <label className={controls.label} htmlFor={id}>
          {label}
        </label>
      )}
      {field.help && (
        <span id={`${id}-help`} className={controls.help}>
          <TextView text={field.help} />
        </span>
      )}
      <Control {...props} id={id} invalid={problem !== undefined} />
      {problem && (
        <span id={`${id}-error`} className={controls.error}>
          <ProblemText problem={problem} />
        </span>
      )}
    </Box>
  );
}

function ProblemText({ problem }: { readonly problem: FieldProblem }) {
  const t = useText(uiMessages);
  if (problem.key === 'field.number.min') return t(problem.key, { min: problem.min });
  if (problem.key === 'field.number.max') return t(problem.key, { max: problem.max });
  return t(problem.key);
}

interface ControlProps extends FieldInputProps {
  readonly id: string;
  readonly invalid: boolean;
}

function Control(props: ControlProps) {
  const { field, value, onChange, timeZone, id, invalid, autoFocus = false, elapsed } = props;
  const { now = Date.now } = props;
  const t = useText(uiMessages);
  switch (field.type) {
    case 'text': {
      const shared = {
        id,
        className: controls.control,
        value: typeof value === 'string' ? value : '',
        'aria-invalid': invalid,
        ref: autoFocus ? focusNow : null,
      };
      return field.long ? (
        <textarea {...shared} rows={3} onChange={(event) => onChange(event.currentTarget.value)} />
      ) : (
        <input {...shared} type="text" onChange={(event) => onChange(event.currentTarget.value)} />
      );
    }
    case 'number':
      return (
        <NumberControl
          id={id}
          field={field}
          value={value}
          onChange={onChange}
          invalid={invalid}
          autoFocus={autoFocus}
        />
      );
    case 'boolean':
    case 'choice':
    case 'choices':
      return <ChoiceControl id={id} field={field} value={value} onChange={onChange} />;
    case 'instant':
      return (
        <InstantControl
          id={id}
          value={value}
          onChange={onChange}
          timeZone={timeZone}
          now={now}
          invalid={invalid}
          autoFocus={autoFocus}
        />
      );
    case 'elapsed':
      return (
        <output id={id} className={controls.help}>
          {elapsed === undefined
            ? t('field.elapsed')
            : `${elapsed} ${t(`field.unit.${field.unit}`)} · ${t('field.elapsed')}`}
        </output>
      );
  }
}
