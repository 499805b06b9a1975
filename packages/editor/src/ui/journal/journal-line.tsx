import type { JournalRecord, Plan } from '@tocsin/engine';
import { actorName, describeEvent } from '@tocsin/engine';
import { memo } from 'react';
import { useText } from '../../app/i18n/define-messages.ts';
import { useLanguage } from '../../app/i18n/language.ts';
import { formatDuration } from '../clock-format.ts';
import { InstantText } from '../instant-text.tsx';
import { TextView } from '../text-view.tsx';
import { eventKind, lateByMs } from './event-kind.ts';
import classes from './journal-panel.module.css';
import { journalMessages } from './messages.ts';

export interface JournalLineProps {
  readonly plan: Plan;
  readonly record: JournalRecord;
  readonly timeZone: string;
  readonly onGo?: ((record: JournalRecord) => void) | undefined;
}

/** One line: when it took effect, what it was, who said so, and whether word of it came late. */
export const JournalLine = memo(function JournalLine(props: JournalLineProps) {
  const { plan, record, timeZone, onGo } = props;
  const t = useText(journalMessages);
  const language = useLanguage();
  const { event, seq } = record;
  const kind = eventKind(event);
  const late = lateByMs(record);
  const time = <InstantText at={event.at} timeZone={timeZone} />;
  return (
    <div className={classes.line} data-kind={kind} data-type={event.type} data-seq={seq}>
      {onGo ? (
        <button type="button" className={classes.time} onClick={() => onGo(record)}>
          {time}
        </button>
      ) : (
        <span className={classes.time}>{time}</span>
      )}
      <span className={classes.what}>
        <span className={classes.kind}>{t(`kind.${kind}`)}</span>
        <TextView text={describeEvent(plan, event)} plain />
        <span className={classes.who}>
          {event.by.role === 'system' ? (
            t('engine')
          ) : (
            <TextView text={actorName(plan, event.by)} plain />
          )}
          {late !== undefined && (
            <span className={classes.late}>
              {t('late' in event && event.late ? 'lateTimer' : 'lateWord', {
                by: formatDuration(late, language),
              })}
            </span>
          )}
        </span>
      </span>
      <span className={classes.seq}>{seq}</span>
    </div>
  );
});
