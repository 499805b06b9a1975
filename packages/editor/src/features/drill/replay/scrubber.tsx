import type { Instant, Plan } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { comma } from '../../../canvas/punctuation.ts';
import { formatClock, formatDuration } from '../../../ui/clock-format.ts';
import { wallTime } from '../../../ui/zoned-time.ts';
import type { LevelBand } from './level-bands.ts';
import { replayMessages } from './messages.ts';
import classes from './scrubber.module.css';
import type { MarkKind, TimelineMark } from './timeline.ts';
import { clusterMarks } from './timeline.ts';

export interface ScrubberProps {
  readonly plan: Plan;
  readonly from: Instant;
  readonly until: Instant;
  readonly at: Instant;
  readonly timeZone: string;
  readonly marks: readonly TimelineMark[];
  readonly bands: readonly LevelBand[];
  readonly onSeek: (at: Instant) => void;
  readonly onGrab: () => void;
  readonly onDrop: () => void;
}

/** Marks are drawn apart when they are at least this share of the axis apart. */
const GAP_SHARE = 1 / 90;

/** The time axis of a run: levels as bands, what stood out as marks, and the instant that is shown. */
export function Scrubber(props: ScrubberProps) {
  const { plan, from, until, at, timeZone, marks, bands, onSeek, onGrab, onDrop } = props;
  const t = useText(replayMessages);
  const language = useLanguage();
  const whole = Math.max(1, until - from);
  const place = (instant: Instant) => `${((instant - from) / whole) * 100}%`;
  return (
    <div className={classes.scrubber}>
      <div className={classes.marks}>
        {clusterMarks(marks, whole * GAP_SHARE).map((cluster) => {
          const words =
            cluster.marks.length === 1
              ? t(`mark.${cluster.kind}`)
              : t('marks', { count: cluster.marks.length });
          return (
            <button
              key={cluster.marks[0]?.seq}
              type="button"
              tabIndex={-1}
              className={classes.mark}
              data-kind={cluster.kind}
              style={{ insetInlineStart: place(cluster.at) }}
              title={`${wallTime(cluster.at, timeZone).time} ${words}`}
              onClick={() => onSeek(cluster.at)}
            >
              <MarkShape kind={cluster.kind} />
              <span className="tc-visually-hidden">{words}</span>
            </button>
          );
        })}
      </div>
      <div className={classes.axis}>
        {bands.map((band) => (
          <span
            key={band.from}
            className={classes.band}
            data-colour={band.level === null ? 'none' : plan.levels.get(band.level)?.colour}
            style={{
              insetInlineStart: place(band.from),
              inlineSize: `${((band.until - band.from) / whole) * 100}%`,
            }}
          />
        ))}
        <input
          type="range"
          className={classes.range}
          aria-label={t('scrubber')}
          aria-valuetext={`${wallTime(at, timeZone).time}${comma(language)}${t('after', { time: formatDuration(at - from, language) })}`}
          min={from}
          max={until}
          step={1}
          value={at}
          onPointerDown={onGrab}
          onPointerUp={onDrop}
          onChange={(event) => onSeek(Number(event.currentTarget.value))}
        />
      </div>
      <div className={classes.ticks} aria-hidden="true">
        <span>{wallTime(from, timeZone).time}</span>
        <span className={classes.length}>{formatClock(from - until, language)}</span>
        <span>{wallTime(until, timeZone).time}</span>
      </div>
    </div>
  );
}

/** An octagon that was missed, a diamond that was decided, a bar where a phase began: told apart without colour. */
function MarkShape({ kind }: { readonly kind: MarkKind }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d={SHAPES[kind]} />
    </svg>
  );
}

const SHAPES: Readonly<Record<MarkKind, string>> = {
  miss: 'M5 1h6l4 4v6l-4 4H5l-4-4V5z',
  level: 'M8 1.5 15 14H1z',
  decision: 'M8 .8 15.2 8 8 15.2.8 8z',
  override: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z',
  phase: 'M6.5 1h3v14h-3z',
  end: 'M2.5 2.5h11v11h-11z',
};
