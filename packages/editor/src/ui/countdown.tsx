import type { Instant } from '@tocsin/engine';
import { useText } from '../app/i18n/define-messages.ts';
import { useLanguage } from '../app/i18n/language.ts';
import { formatClock, formatDuration } from './clock-format.ts';
import classes from './countdown.module.css';
import type { ClockFace, ClockTimes } from './countdown-state.ts';
import { clockFace } from './countdown-state.ts';
import { uiMessages } from './messages.ts';

export interface CountdownProps extends ClockTimes {
  /** The run's own time: `useRun(…).now()` beside `useNow()`. */
  readonly now: Instant;
  readonly variant?: 'bar' | 'ring' | 'text';
  readonly size?: 'sm' | 'md' | 'lg';
}

/** A running clock: colour, word and shape say alike whether it runs, warns, is overdue or stands still. */
export function Countdown({ variant = 'bar', size = 'md', now, ...times }: CountdownProps) {
  const t = useText(uiMessages);
  const language = useLanguage();
  const face = clockFace(times, now);
  const word = t(`clock.${face.state}`);
  const digits = `${face.state === 'missed' ? '+' : ''}${formatClock(face.ms, language)}`;
  // Read out when asked for, never by itself: a clock that speaks each second silences all else.
  const spoken = `${word} ${formatDuration(face.ms, language)}`;
  return (
    <span
      className={classes.clock}
      data-state={face.state}
      data-variant={variant}
      data-size={size}
      role="timer"
      aria-live="off"
      aria-label={spoken}
    >
      {variant === 'ring' ? <Ring face={face} /> : <Shape state={face.state} />}
      <span className={classes.digits} aria-hidden="true">
        {digits}
      </span>
      {variant !== 'text' && (
        <span className={classes.word} aria-hidden="true">
          {word}
        </span>
      )}
      {variant === 'bar' && (
        <span className={classes.track} aria-hidden="true">
          <span className={classes.used} style={{ inlineSize: `${face.share * 100}%` }} />
        </span>
      )}
    </span>
  );
}

/** A circle that runs, a triangle that warns, an octagon that is overdue, two bars that stand still. */
function Shape({ state }: { readonly state: ClockFace['state'] }) {
  return (
    <svg className={classes.shape} viewBox="0 0 16 16" aria-hidden="true">
      {state === 'missed' && (
        <>
          <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" fill="currentColor" />
          <path d="M8 4v5M8 11.200v.6" className={classes.cut} />
        </>
      )}
      {state === 'warned' && (
        <>
          <path d="M8 1.2 15.2 14H.8z" fill="currentColor" />
          <path d="M8 6v3.600M8 11.600v.4" className={classes.cut} />
        </>
      )}
      {state === 'paused' && <path d="M4 3h3v10H4zM9 3h3v10H9z" fill="currentColor" />}
      {(state === 'running' || state === 'open-ended') && (
        <>
          <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
          <path d="M8 4.500V8l2.4 1.6" fill="none" stroke="currentColor" strokeWidth="1.6" />
        </>
      )}
    </svg>
  );
}

const RADIUS = 15;
const AROUND = 2 * Math.PI * RADIUS;

function Ring({ face }: { readonly face: ClockFace }) {
  return (
    <span className={classes.ring}>
      <svg viewBox="0 0 36 36" aria-hidden="true">
        <circle className={classes.ringTrack} cx="18" cy="18" r={RADIUS} />
        <circle
          className={classes.ringLeft}
          cx="18"
          cy="18"
          r={RADIUS}
          strokeDasharray={AROUND}
          strokeDashoffset={face.state === 'missed' ? 0 : AROUND * face.share}
          transform="rotate(-90 18 18)"
        />
      </svg>
      <Shape state={face.state} />
    </span>
  );
}
