import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import type { EventOf } from '@tocsin/engine';
import { textIn } from '@tocsin/engine';
import { useMemo } from 'react';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { JournalPanel } from '../../../ui/journal/journal-panel.tsx';
import { tryMessages } from './messages.ts';
import { ScriptLoader } from './script-loader.tsx';
import type { Trial } from './trial.ts';
import classes from './try.module.css';
import { TryActs } from './try-acts.tsx';
import { TryNotices } from './try-notices.tsx';
import { TryNow } from './try-now.tsx';
import { TryReport, zoneOf } from './try-report.tsx';
import type { Trying } from './use-trial.ts';
import { TRY_TABS } from './use-trial.ts';

interface Props {
  readonly trying: Trying;
  readonly selected: string | undefined;
}

/** Beside the canvas: the draft as it runs in a trial. */
export function TryPanel({ trying, selected }: Props) {
  const t = useText(tryMessages);
  const { trial, open } = trying;
  if (!trial) {
    return (
      <EmptyState
        icon={<IconPlayerPlay size={28} stroke={1.4} />}
        title={t('try')}
        text={t(trying.isBehind ? 'broken.first' : 'hint')}
        action={
          <Button size="sm" disabled={!open} onClick={open}>
            {t('open')}
          </Button>
        }
      />
    );
  }
  return <Opened trying={trying} trial={trial} selected={selected} />;
}

function Opened({ trying, trial, selected }: Props & { readonly trial: Trial }) {
  const t = useText(tryMessages);
  const language = useLanguage();
  const { tab, setTab } = trying;
  const { plan, run, records, entries } = trial;
  const notices = useMemo(
    () =>
      records
        .flatMap(({ event }): EventOf<'noticeIssued'>[] =>
          event.type === 'noticeIssued' ? [event] : [],
        )
        .reverse(),
    [records],
  );
  const counts = { notices: notices.length, journal: records.length, acts: entries.length };
  const { refused } = trying.state.context;
  return (
    <div className={classes.panel}>
      <div className={classes.tabs} role="tablist" aria-label={t('try')}>
        {TRY_TABS.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            aria-selected={each === tab}
            className={classes.tab}
            onClick={() => setTab(each)}
          >
            {t(`tab.${each}`)}
            {each !== 'now' && counts[each] > 0 && <em>{counts[each]}</em>}
          </button>
        ))}
      </div>
      {refused.length > 0 && (
        <div className={classes.refused} role="alert">
          <strong>{t('refused')}</strong>
          <ul>
            {refused.map(({ path, message }) => (
              <li key={`${path} ${message.en}`}>{textIn(message, language)}</li>
            ))}
          </ul>
        </div>
      )}
      <div role="tabpanel" aria-label={t(`tab.${tab}`)}>
        {tab === 'now' &&
          (run ? (
            <TryNow trying={trying} trial={trial} run={run} selected={selected} />
          ) : (
            <>
              <ScriptLoader trying={trying} plan={plan} />
              <TryReport trying={trying} />
            </>
          ))}
        {tab === 'notices' && run && <TryNotices plan={plan} run={run} notices={notices} />}
        {tab === 'journal' && (
          <div className={classes.journal}>
            <JournalPanel plan={plan} records={records} timeZone={run?.timeZone ?? zoneOf(plan)} />
          </div>
        )}
        {tab === 'acts' && (
          <>
            <TryActs trial={trial} />
            <ScriptLoader trying={trying} plan={plan} />
          </>
        )}
      </div>
    </div>
  );
}
