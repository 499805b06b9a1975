import { useId } from 'react';
import classes from './inputs.module.css';
import { RefusalLine } from './refusal-line.tsx';
import { useRefusal } from './use-refusal.ts';

export interface Choice {
  readonly id: string;
  readonly label: string;
}

interface OneProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly choices: readonly Choice[];
  /** What no choice is called; left out where one must be made. */
  readonly none?: string;
  readonly hidesLabel?: boolean;
  /** What it returns is told under the field where it is a refusal. */
  readonly onChange: (id: string | undefined) => unknown;
}

/** One of the document's things by its name. */
export function PickOne({ label, value, choices, none, hidesLabel, onChange }: OneProps) {
  const id = useId();
  const refusal = useRefusal();
  return (
    <div className={classes.field}>
      <label htmlFor={id} className={hidesLabel ? 'tc-visually-hidden' : classes.label}>
        {label}
      </label>
      <select
        id={id}
        className={classes.line}
        value={value ?? ''}
        aria-invalid={refusal.problem !== undefined}
        onChange={(event) => refusal.after(onChange(event.currentTarget.value || undefined))}
      >
        {(none !== undefined || value === undefined) && <option value="">{none ?? ''}</option>}
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.label}
          </option>
        ))}
      </select>
      <RefusalLine of={refusal} />
    </div>
  );
}

interface ManyProps {
  readonly label: string;
  readonly values: readonly string[];
  readonly choices: readonly Choice[];
  readonly add: string;
  readonly remove: string;
  readonly onChange: (ids: string[] | undefined) => unknown;
}

/** Several of the document's things, as chips that can be taken away, and a list to add from. */
export function PickMany({ label, values, choices, add, remove, onChange }: ManyProps) {
  const id = useId();
  const labelOf = new Map(choices.map((choice) => [choice.id, choice.label]));
  const left = choices.filter((choice) => !values.includes(choice.id));
  const refusal = useRefusal();
  const change = (next: string[]): void =>
    refusal.after(onChange(next.length > 0 ? next : undefined));
  return (
    <div className={classes.field}>
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
      <div className={classes.chips}>
        {values.map((each) => (
          <span key={each} className={classes.chip}>
            {labelOf.get(each) ?? each}
            <button
              type="button"
              aria-label={`${remove} ${labelOf.get(each) ?? each}`}
              onClick={() => change(values.filter((other) => other !== each))}
            >
              ×
            </button>
          </span>
        ))}
        {left.length > 0 && (
          <select
            id={id}
            className={classes.adder}
            value=""
            onChange={(event) => change([...values, event.currentTarget.value])}
          >
            <option value="">{add}</option>
            {left.map((choice) => (
              <option key={choice.id} value={choice.id}>
                {choice.label}
              </option>
            ))}
          </select>
        )}
      </div>
      <RefusalLine of={refusal} />
    </div>
  );
}

interface ToggleProps {
  readonly label: string;
  readonly values: readonly string[];
  readonly choices: readonly Choice[];
  readonly onChange: (ids: string[]) => unknown;
}

/** A few choices, all in sight, any of them on. */
export function ToggleRow({ label, values, choices, onChange }: ToggleProps) {
  const refusal = useRefusal();
  return (
    <fieldset className={classes.field}>
      <legend className={classes.label}>{label}</legend>
      <div className={classes.chips}>
        {choices.map((choice) => {
          const isOn = values.includes(choice.id);
          return (
            <button
              key={choice.id}
              type="button"
              className={classes.toggle}
              aria-pressed={isOn}
              onClick={() =>
                refusal.after(
                  onChange(
                    choices
                      .map((each) => each.id)
                      .filter((each) => (each === choice.id ? !isOn : values.includes(each))),
                  ),
                )
              }
            >
              {choice.label}
            </button>
          );
        })}
      </div>
      <RefusalLine of={refusal} />
    </fieldset>
  );
}

interface SwitchProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => unknown;
}

export function SwitchRow({ label, isOn, onChange }: SwitchProps) {
  const refusal = useRefusal();
  return (
    <>
      <label className={classes.switch}>
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => refusal.after(onChange(event.currentTarget.checked))}
        />
        {label}
      </label>
      <RefusalLine of={refusal} />
    </>
  );
}
