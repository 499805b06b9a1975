import type { JournalRecord, Plan, Run } from '@tocsin/engine';
import { useState } from 'react';
import { useText } from '../../../app/i18n/define-messages.ts';
import { JournalPanel } from '../../../ui/journal/journal-panel.tsx';
import type { VerdictLine } from '../../../ui/verdict-table.tsx';
import { VerdictTable } from '../../../ui/verdict-table.tsx';
import { replayMessages } from './messages.ts';
import classes from './replay.module.css';

const TABS = ['verdicts', 'journal'] as const;

export interface ReplaySideProps {
  readonly plan: Plan;
  readonly run: Run;
  /** Up to the instant that is shown. */
  readonly records: readonly JournalRecord[];
  readonly lines: readonly VerdictLine[];
  readonly onGo: (record: JournalRecord) => void;
}

/** The verdicts at this instant and in the end, or the journal up to here. */
export function ReplaySide({ plan, run, records, lines, onGo }: ReplaySideProps) {
  const t = useText(replayMessages);
  const [tab, setTab] = useState<(typeof TABS)[number]>('verdicts');
  const ofEnd = (verdict: 'met' | 'missed') =>
    lines.filter(({ atEnd }) => atEnd?.verdict === verdict).length;
  return (
    <aside className={classes.side}>
      <div className={classes.tabs} role="tablist">
        {TABS.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            aria-selected={each === tab}
            className={classes.tab}
            onClick={() => setTab(each)}
          >
            {t(`tab.${each}`)}
          </button>
        ))}
      </div>
      <div className={classes.panel} role="tabpanel" aria-label={t(`tab.${tab}`)}>
        {tab === 'journal' ? (
          <JournalPanel plan={plan} records={records} timeZone={run.timeZone} onGo={onGo} />
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          <div className={classes.scroll} tabIndex={0}>
            <p className={classes.sum}>
              <strong data-verdict="met">{ofEnd('met')}</strong> {t('met')}
              <strong data-verdict="missed">{ofEnd('missed')}</strong> {t('missed')}
            </p>
            <VerdictTable plan={plan} run={run} lines={lines} />
          </div>
        )}
      </div>
    </aside>
  );
}
