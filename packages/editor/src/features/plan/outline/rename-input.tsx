import { useRef, useState } from 'react';
import classes from './outline.module.css';

interface Props {
  readonly label: string;
  readonly value: string;
  /** Called once, with what it is to be called; undefined where it was given up. */
  readonly onEnd: (value: string | undefined) => void;
}

/** A name being written in its place: Enter takes it, Escape gives up, leaving it takes it too. */
export function RenameInput({ label, value, onEnd }: Props) {
  const [typed, setTyped] = useState(value);
  const hasEnded = useRef(false);
  const end = (next: string | undefined): void => {
    if (hasEnded.current) return;
    hasEnded.current = true;
    onEnd(next);
  };
  return (
    <input
      ref={focusAndSelect}
      className={classes.rename}
      aria-label={label}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onBlur={() => end(typed)}
      onKeyDown={(event) => {
        // Saving is the desk's, and what was typed belongs to it; every other key is this field's.
        if (event.key === 's' && (event.ctrlKey || event.metaKey)) return end(typed);
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') end(typed);
        if (event.key === 'Escape') {
          event.preventDefault();
          end(undefined);
        }
      }}
    />
  );
}

const focusAndSelect = (input: HTMLInputElement | null): void => {
  input?.focus();
  input?.select();
};
