import type { KeyboardEvent, PointerEvent } from 'react';
import classes from './desk.module.css';

interface Props {
  readonly label: string;
  /** Width in px of what it resizes, which lies before or after it. */
  readonly value: number;
  readonly of: 'before' | 'after';
  readonly least: number;
  readonly most: number;
  readonly usual: number;
  readonly onChange: (value: number) => void;
}

const STEP = 16;

/** The edge of a panel, to be dragged, or moved by the arrow keys; a double click gives it its usual place. */
export function Resizer({ label, value, of, least, most, usual, onChange }: Props) {
  const set = (next: number): void => onChange(Math.round(Math.max(least, Math.min(most, next))));
  const sign = of === 'before' ? 1 : -1;
  const onPointerDown = (event: PointerEvent<HTMLHRElement>): void => {
    event.preventDefault();
    const bar = event.currentTarget;
    const from = event.clientX;
    bar.setPointerCapture(event.pointerId);
    bar.onpointermove = (move) => set(value + sign * (move.clientX - from));
    bar.onpointerup = () => {
      bar.onpointermove = null;
      bar.onpointerup = null;
    };
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next: Readonly<Record<string, number>> = {
      ArrowRight: value + sign * STEP,
      ArrowLeft: value - sign * STEP,
      Home: least,
      End: most,
      Enter: usual,
    };
    const to = next[event.key];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    set(to);
  };
  return (
    <hr
      className={classes.resizer}
      data-of={of}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={value}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
      onDoubleClick={() => set(usual)}
    />
  );
}
