import type { JournalRecord, Plan } from '@tocsin/engine';
import { useMemo, useState } from 'react';
import { useText } from '../../app/i18n/define-messages.ts';
import type { JournalFilter } from './event-kind.ts';
import { JOURNAL_FILTERS, passesFilter } from './event-kind.ts';
import { JournalList } from './journal-list.tsx';
import classes from './journal-panel.module.css';
import { journalMessages } from './messages.ts';

export interface JournalPanelProps {
  readonly plan: Plan;
  /** In order, the whole of them or up to an instant. */
  readonly records: readonly JournalRecord[];
  readonly timeZone: string;
  /** Leads to a record's instant, in a replay. */
  readonly onGo?: ((record: JournalRecord) => void) | undefined;
}

/** The journal of a run, newest first, with filters. */
export function JournalPanel({ plan, records, timeZone, onGo }: JournalPanelProps) {
  const t = useText(journalMessages);
  const [filter, setFilter] = useState<JournalFilter>('main');
  const shown = useMemo(
    () => records.filter((record) => passesFilter(record, filter)).reverse(),
    [records, filter],
  );
  return (
    <div className={classes.panel}>
      <div className={classes.bar}>
        <fieldset className={classes.filters} aria-label={t('label')}>
          {JOURNAL_FILTERS.map((each) => (
            <button
              key={each}
              type="button"
              className={classes.filter}
              aria-pressed={each === filter}
              onClick={() => setFilter(each)}
            >
              {t(`filter.${each}`)}
            </button>
          ))}
        </fieldset>
        <span className={classes.count}>{t('count', { count: shown.length })}</span>
      </div>
      {shown.length === 0 ? (
        <p className={classes.none}>{t('none')}</p>
      ) : (
        <JournalList plan={plan} records={shown} timeZone={timeZone} onGo={onGo} />
      )}
    </div>
  );
}
