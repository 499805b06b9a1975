import type { Outcome } from '@tocsin/engine';
import { useId } from 'react';
import { TextView } from '../../../ui/text-view.tsx';
import classes from './inputs.module.css';
import { useCommitted } from './use-committed.ts';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly commit: (value: string) => Outcome<unknown>;
  readonly help?: string | undefined;
  readonly placeholder?: string;
  readonly isCode?: boolean;
  readonly hidesLabel?: boolean;
}

/** One line that is committed when its typing pauses; a value that is refused says why. */
export function LineInput({ label, value, commit, help, placeholder, isCode, hidesLabel }: Props) {
  const id = useId();
  const typed = useCommitted(value, commit);
  const [problem] = typed.problems;
  return (
    <div className={classes.field}>
      <label htmlFor={id} className={hidesLabel ? 'tc-visually-hidden' : classes.label}>
        {label}
      </label>
      <input
        id={id}
        className={classes.line}
        data-code={isCode || undefined}
        value={typed.value}
        placeholder={placeholder}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-help`}
        spellCheck={false}
        onChange={(event) => typed.onChange(event.currentTarget.value)}
        onBlur={typed.onBlur}
        onCompositionStart={typed.onCompositionStart}
        onCompositionEnd={typed.onCompositionEnd}
      />
      <span id={`${id}-help`} className={problem ? classes.error : classes.help}>
        {problem ? <TextView text={problem.message} plain /> : help}
      </span>
    </div>
  );
}
