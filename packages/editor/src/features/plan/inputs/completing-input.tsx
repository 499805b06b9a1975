import type { Outcome } from '@tocsin/engine';
import { useId } from 'react';
import { TextView } from '../../../ui/text-view.tsx';
import classes from './inputs.module.css';
import type { Suggestion } from './suggestion-list.tsx';
import { SuggestionList } from './suggestion-list.tsx';
import { useCommitted } from './use-committed.ts';
import { useSuggestions } from './use-suggestions.ts';

interface Props {
  readonly label: string;
  readonly hidesLabel?: boolean;
  readonly value: string;
  readonly help?: string | undefined;
  readonly placeholder?: string;
  readonly find: (before: string) => {
    readonly items: readonly Suggestion[];
    readonly replaces: number;
  };
  readonly commit: (value: string) => Outcome<unknown>;
}

/** One line of FEEL with what may stand where the caret is. */
export function CompletingInput(props: Props) {
  const { label, hidesLabel = false, value, help, placeholder, find, commit } = props;
  const id = useId();
  const typed = useCommitted(value, commit);
  const suggestions = useSuggestions(find, typed.onChange);
  const [problem] = typed.problems;
  return (
    <div className={classes.field}>
      <label htmlFor={id} className={hidesLabel ? 'tc-visually-hidden' : classes.label}>
        {label}
      </label>
      <input
        {...suggestions.aria}
        id={id}
        ref={(element) => {
          suggestions.field.current = element;
        }}
        className={classes.line}
        data-code
        value={typed.value}
        placeholder={placeholder}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-help`}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          typed.onChange(event.currentTarget.value);
          suggestions.look();
        }}
        onClick={suggestions.lookAll}
        onKeyDown={suggestions.onKeyDown}
        onBlur={() => {
          suggestions.close();
          typed.onBlur();
        }}
        onCompositionStart={typed.onCompositionStart}
        onCompositionEnd={typed.onCompositionEnd}
      />
      <span id={`${id}-help`} className={problem ? classes.error : classes.help}>
        {problem ? <TextView text={problem.message} plain /> : help}
      </span>
      {suggestions.isOpen && (
        <SuggestionList
          id={suggestions.listId}
          field={suggestions.field}
          items={suggestions.items}
          active={suggestions.active}
          onPick={suggestions.pick}
        />
      )}
    </div>
  );
}
