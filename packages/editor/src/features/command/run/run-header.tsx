import { Button, SegmentedControl } from '@mantine/core';
import { IconDeviceMobile, IconHistory, IconKeyboard } from '@tabler/icons-react';
import type { PhaseView } from '@tocsin/engine';
import { Link } from 'wouter';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { formatClock } from '../../../ui/clock-format.ts';
import { DurationText } from '../../../ui/duration-text.tsx';
import { InstantText } from '../../../ui/instant-text.tsx';
import { ReportMenu } from '../../../ui/report/report-menu.tsx';
import { TextView } from '../../../ui/text-view.tsx';
import type { LevelView } from '../select/level.ts';
import type { Desk } from './desk.ts';
import { LevelBanner } from './level-banner.tsx';
import { runMessages } from './messages.ts';
import { OverrideMenu } from './override-menu.tsx';
import { PhaseStrip } from './phase-strip.tsx';
import classes from './run-header.module.css';

export const VIEWS = ['board', 'split', 'canvas'] as const;
export type View = (typeof VIEWS)[number];

export interface RunHeaderProps {
  readonly desk: Desk;
  readonly level: LevelView;
  readonly phases: readonly PhaseView[];
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly onKeys: () => void;
}

/** What it is, how grave, how long already, and how far. */
export function RunHeader({ desk, level, phases, view, onView, onKeys }: RunHeaderProps) {
  const t = useText(runMessages);
  const language = useLanguage();
  const { plan, run, now } = desk;
  const until = run.ended ? run.ended.at : now;
  return (
    <header className={classes.header}>
      <div className={classes.top}>
        <div className={classes.name}>
          <h1 className={classes.title}>
            {run.title ?? <TextView text={plan.runbook.title} plain />}
          </h1>
          <p className={classes.sub}>
            {run.title && (
              <>
                <TextView text={plan.runbook.title} plain /> ·{' '}
              </>
            )}
            {run.runbook.version} · {t('commander')} {run.commander.name ?? run.commander.id}
            {run.from && (
              <>
                {' · '}
                <Link href={`/run/${run.from.run}`}>{t('fromRun')}</Link>
              </>
            )}
          </p>
        </div>
        <LevelBanner desk={desk} view={level} />
        <div className={classes.clock}>
          <span className={classes.since} role="timer" aria-live="off">
            <span className={classes.digits}>{formatClock(run.declaredAt - until, language)}</span>
            <span className={classes.soft}>{t('sinceDeclared')}</span>
          </span>
          <span className={classes.soft}>
            <InstantText at={until} timeZone={run.timeZone} show="date-time" />
          </span>
        </div>
      </div>
      <div className={classes.bar}>
        <PhaseStrip phases={phases} />
        {run.ended && (
          <span className={classes.ended}>
            {t(`ended.${run.ended.outcome}`)} · <DurationText ms={run.ended.at - run.declaredAt} />
            {run.ended.reason && ` · ${run.ended.reason}`}
          </span>
        )}
        <span className={classes.fill} />
        <SegmentedControl
          size="xs"
          value={view}
          onChange={(next) => onView(VIEWS.find((each) => each === next) ?? 'board')}
          data={VIEWS.map((each) => ({ value: each, label: t(`view.${each}`) }))}
        />
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconDeviceMobile size="1.1em" />}
          renderRoot={(props) => <Link href={`/run/${run.id}/group`} {...props} />}
        >
          {t('phones')}
        </Button>
        <Button
          size="compact-sm"
          variant={run.ended ? 'filled' : 'subtle'}
          {...(run.ended ? {} : { color: 'gray' })}
          leftSection={<IconHistory size="1.1em" />}
          renderRoot={(props) => <Link href={`/run/${run.id}/replay`} {...props} />}
        >
          {t('replay')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          className={classes.keys ?? ''}
          leftSection={<IconKeyboard size="1.1em" />}
          onClick={onKeys}
        >
          {t('keys')}
        </Button>
        <ReportMenu plan={plan} records={desk.records} />
        <OverrideMenu desk={desk} />
      </div>
    </header>
  );
}
