import { Button } from '@mantine/core';
import type { RunSummary } from '@tocsin/runner/client';
import { Link } from 'wouter';
import { useRunbook } from '../../../app/data/use-runbook.ts';
import { useText } from '../../../app/i18n/define-messages.ts';
import { DurationText } from '../../../ui/duration-text.tsx';
import { InstantText } from '../../../ui/instant-text.tsx';
import { KindMark } from '../../../ui/kind-banner.tsx';
import { LevelBadge } from '../../../ui/level-badge.tsx';
import { TextView } from '../../../ui/text-view.tsx';
import { runsMessages } from './messages.ts';
import classes from './runs.module.css';

/** One run: drill or live, what, how grave, where it stands, and the ways in. */
export function RunLine({ run }: { readonly run: RunSummary }) {
  const t = useText(runsMessages);
  // The version the run is pinned to has its levels and phases.
  const { loadable } = useRunbook(run.runbook.id, run.runbook.hash);
  const plan = loadable.state === 'ready' ? loadable.value.plan : undefined;
  const timeZone = plan?.runbook.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const phase = run.phase === null ? undefined : plan?.chart.nodes.get(run.phase);
  const running = run.status === 'running';
  const title = plan ? <TextView text={plan.runbook.title} plain /> : run.runbook.id;
  return (
    <li className={classes.run} data-kind={run.kind} data-status={run.status}>
      <KindMark kind={run.kind} />
      <div className={classes.what}>
        <Link className={classes.name} href={running ? `/run/${run.id}` : `/run/${run.id}/replay`}>
          {run.title ?? title}
        </Link>
        <span className={classes.facts}>
          {run.title && <>{title} · </>}
          {run.runbook.version} · {t('declared')}{' '}
          <InstantText at={run.declaredAt} timeZone={timeZone} show="date-time" />
          {run.from && (
            <>
              {' '}
              · <Link href={`/run/${run.from.run}`}>{t('fromRun')}</Link>
            </>
          )}
          {running
            ? phase && (
                <>
                  {' '}
                  · {t('phase')} <TextView text={phase.state.title} plain />
                </>
              )
            : run.outcome && (
                <>
                  {' '}
                  · {t(`outcome.${run.outcome}`)} · {t('lasted')}{' '}
                  <DurationText ms={run.recordedAt - run.declaredAt} />
                </>
              )}
        </span>
      </div>
      <LevelBadge level={run.level === null ? null : plan?.levels.get(run.level)} />
      <div className={classes.ways}>
        {running && (
          <>
            <Button
              size="compact-sm"
              variant="subtle"
              renderRoot={(props) => <Link href={`/run/${run.id}/group`} {...props} />}
            >
              {t('group')}
            </Button>
            <Button
              size="compact-sm"
              renderRoot={(props) => <Link href={`/run/${run.id}`} {...props} />}
            >
              {t('open')}
            </Button>
          </>
        )}
        {!running && (
          <Button
            size="compact-sm"
            variant="default"
            renderRoot={(props) => <Link href={`/run/${run.id}/replay`} {...props} />}
          >
            {t('replay')}
          </Button>
        )}
      </div>
    </li>
  );
}
