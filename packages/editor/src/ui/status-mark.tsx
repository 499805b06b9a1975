import type { StepStatus } from '@tocsin/engine';
import { useText } from '../app/i18n/define-messages.ts';
import { uiMessages } from './messages.ts';
import classes from './status-mark.module.css';

export interface StatusMarkProps {
  readonly status: StepStatus;
  /** Shows the word beside the shape; without, the word is there for screen readers only. */
  readonly label?: boolean;
  readonly size?: 'sm' | 'md' | 'lg';
}

/** How a step stands, by shape, colour and word. */
export function StatusMark({ status, label = false, size = 'md' }: StatusMarkProps) {
  const t = useText(uiMessages);
  const word = t(`status.${status}`);
  return (
    <span
      className={classes.mark}
      data-status={status}
      data-size={size}
      title={label ? undefined : word}
    >
      <StatusShape status={status} />
      <span className={label ? undefined : 'tc-visually-hidden'}>{word}</span>
    </span>
  );
}

/** The shape alone, for a canvas that draws its own words; takes its colour from `color`. */
export function StatusShape({ status }: { readonly status: StepStatus }) {
  return (
    <svg className={classes.shape} viewBox="0 0 16 16" aria-hidden="true">
      {drawing(status)}
    </svg>
  );
}

function drawing(status: StepStatus) {
  switch (status) {
    case 'waiting':
      return <circle className={classes.line} cx="8" cy="8" r="6.2" strokeDasharray="1.8 2.5" />;
    case 'open':
      return <circle className={classes.line} cx="8" cy="8" r="6.2" />;
    case 'acknowledged':
      return (
        <>
          <circle className={classes.line} cx="8" cy="8" r="6.2" />
          <circle className={classes.fill} cx="8" cy="8" r="2.6" />
        </>
      );
    case 'started':
      return (
        <>
          <circle className={classes.line} cx="8" cy="8" r="6.2" />
          <path className={classes.fill} d="M8 3.800a4.2 4.2 0 0 1 0 8.400z" />
        </>
      );
    case 'done':
      return (
        <>
          <circle className={classes.fill} cx="8" cy="8" r="7" />
          <path className={classes.cut} d="m4.8 8.3 2.2 2.2 4.3-4.7" />
        </>
      );
    case 'skipped':
      return (
        <>
          <circle className={classes.line} cx="8" cy="8" r="6.2" />
          <path className={classes.line} d="m5.2 5.6 2.4 2.4-2.4 2.400m3.2-4.8 2.4 2.4-2.4 2.4" />
        </>
      );
    case 'not-applicable':
      return (
        <>
          <circle className={classes.line} cx="8" cy="8" r="6.2" />
          <path className={classes.line} d="M5 8h6" />
        </>
      );
    case 'failed':
      return (
        <>
          <path className={classes.fill} d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" />
          <path className={classes.cut} d="m5.5 5.5 5 5m0-5-5 5" />
        </>
      );
  }
}
