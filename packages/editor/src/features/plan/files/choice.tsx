import type { ReactNode } from 'react';
import classes from './files.module.css';

interface Props {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly isOff?: boolean;
  readonly onPick: () => void;
}

/** One of a few ways to go on, with what it means. */
export function Choice({ icon, title, text, isOff = false, onPick }: Props) {
  return (
    <button type="button" className={classes.choice} disabled={isOff} onClick={onPick}>
      <span className={classes.icon} aria-hidden="true">
        {icon}
      </span>
      <span>
        <strong>{title}</strong>
        <span className={classes.about}>{text}</span>
      </span>
    </button>
  );
}
