import { judge, unansweredHelp } from '@tocsin/engine';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../../app/i18n/define-messages.ts';
import { JournalPanel } from '../../../ui/journal/journal-panel.tsx';
import { VerdictTable } from '../../../ui/verdict-table.tsx';
import type { AlarmBoard } from '../select/alarms.ts';
import type { IssuedNotice } from '../select/notices.ts';
import { AlarmList } from './alarm-list.tsx';
import type { Desk } from './desk.ts';
import { FactsPanel } from './facts-panel.tsx';
import { runMessages } from './messages.ts';
import { NoticeList } from './notice-list.tsx';
import classes from './side-panel.module.css';

const TABS = ['alarms', 'journal', 'notices', 'targets', 'values'] as const;
type Tab = (typeof TABS)[number];

export interface SidePanelProps {
  readonly desk: Desk;
  readonly alarms: AlarmBoard;
  readonly notices: readonly IssuedNotice[];
}

/** Alarms, journal, notices, targets and facts of a run. A new alarm brings its tab to the front. */
export function SidePanel({ desk, alarms, notices }: SidePanelProps) {
  const t = useText(runMessages);
  // What asks for an answer: alarms, and people.
  const waiting = alarms.waiting.length + unansweredHelp(desk.run).length;
  const [tab, setTab] = useState<Tab>(waiting > 0 ? 'alarms' : 'journal');
  const before = useRef(waiting);
  useEffect(() => {
    if (waiting > before.current) setTab('alarms');
    before.current = waiting;
  }, [waiting]);
  const failed = notices.filter(({ deliveries }) =>
    deliveries.some(({ outcome }) => outcome === 'failed'),
  ).length;
  const counts: Partial<Record<Tab, number>> = { alarms: waiting, notices: failed };
  return (
    <aside className={classes.panel}>
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
            {(counts[each] ?? 0) > 0 && <span className={classes.count}>{counts[each]}</span>}
          </button>
        ))}
      </div>
      <div className={classes.body} role="tabpanel" aria-label={t(`tab.${tab}`)}>
        <Body tab={tab} desk={desk} alarms={alarms} notices={notices} />
      </div>
    </aside>
  );
}

function Body({ tab, desk, alarms, notices }: SidePanelProps & { readonly tab: Tab }) {
  const { plan, run, records, now } = desk;
  switch (tab) {
    case 'alarms':
      return <AlarmList desk={desk} board={alarms} />;
    case 'journal':
      return <JournalPanel plan={plan} records={records} timeZone={run.timeZone} />;
    case 'notices':
      return <NoticeList desk={desk} notices={notices} />;
    case 'targets':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <div className={classes.scroll} tabIndex={0}>
          <VerdictTable
            plan={plan}
            run={run}
            lines={(plan.runbook.targets ?? []).map((target) => ({
              target,
              judgement: judge(run.targets[target.id], now),
            }))}
          />
        </div>
      );
    case 'values':
      return <FactsPanel desk={desk} />;
  }
}
