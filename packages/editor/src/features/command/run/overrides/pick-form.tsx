import { textIn } from '@tocsin/engine';
import { useId, useState } from 'react';
import { useLanguage } from '../../../../app/i18n/language.ts';
import controls from '../../../../ui/controls.module.css';
import { focusNow } from '../../../../ui/focus-now.ts';
import type { PickOption } from './options.ts';
import { WithReason } from './with-reason.tsx';

export interface PickFormProps {
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly PickOption[];
  readonly preset: string | undefined;
  readonly onSend: (id: string, reason: string) => void;
}

/** Chooses one thing and says why. */
export function PickForm({ label, hint, options, preset, onSend }: PickFormProps) {
  const [chosen, setChosen] = useState(preset ?? '');
  return (
    <WithReason hint={hint} complete={chosen !== ''} onConfirm={(reason) => onSend(chosen, reason)}>
      <Pick label={label} options={options} value={chosen} onChange={setChosen} />
    </WithReason>
  );
}

export interface PickProps {
  readonly label: string;
  readonly options: readonly PickOption[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** A list to choose from; few options stand in sight, many go into a drop-down. */
export function Pick({ label, options, value, onChange }: PickProps) {
  const language = useLanguage();
  const id = useId();
  if (options.length <= 5) {
    return (
      <fieldset className={controls.field}>
        <legend className={controls.label}>{label}</legend>
        <div className={controls.options}>
          {options.map((option) => (
            <label key={option.id} className={controls.option}>
              <input
                type="radio"
                name={id}
                required
                checked={option.id === value}
                onChange={() => onChange(option.id)}
              />
              {textIn(option.title, language)}
            </label>
          ))}
        </div>
      </fieldset>
    );
  }
  return (
    <div className={controls.field}>
      <label htmlFor={id} className={controls.label}>
        {label}
      </label>
      <select
        id={id}
        className={controls.control}
        required
        value={value}
        ref={focusNow}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        <option value="" />
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {'\u3000'.repeat(option.depth ?? 0)}
            {textIn(option.title, language)}
          </option>
        ))}
      </select>
    </div>
  );
}
