import type { RunbookSummary, RunSummary } from '@tocsin/runner/client';
import { Link } from 'wouter';
import { usePinnedPlan } from '../../../app/data/use-pinned-plan.ts';
import { useRuns } from '../../../app/data/use-runs.ts';
import { useText } from '../../../app/i18n/define-messages.ts';
import { InstantText } from '../../../ui/instant-text.tsx';
import { KindMark } from '../../../ui/kind-banner.tsx';
import { LevelBadge } from '../../../ui/level-badge.tsx';
import { TextView } from '../../../ui/text-view.tsx';
import { libraryMessages } from './messages.ts';
import { PhaseStrip } from './phase-strip.tsx';
import classes from './running-runs.module.css';

/** What is going on right now stands above everything else; live before drills. */
export function RunningRuns({ runbooks }: { readonly runbooks: readonly RunbookSummary[] }) {
  const t = useText(libraryMessages);
  const { loadable } = useRuns();
  if (loadable.state !== 'ready') return null;
  const running = loadable.value
    .filter(({ status }) => status === 'running')
    .toSorted((a, b) => Number(a.kind === 'drill') - Number(b.kind === 'drill'));
  if (running.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="running-title">
      <h2 id="running-title" className={classes.title}>
        {t('running.title')}
      </h2>
      <ul className={classes.list}>
        {running.map((run) => (
          <li key={run.id}>
            <RunningRun run={run} runbook={runbooks.find(({ id }) => id === run.runbook.id)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RunningRunProps {
  readonly run: RunSummary;
  readonly runbook: RunbookSummary | undefined;
}

function RunningRun({ run, runbook }: RunningRunProps) {
  const t = useText(libraryMessages);
  // The version the run is pinned to: its levels and phases may differ from the newest.
  const { loadable } = usePinnedPlan(run.runbook.id, run.runbook.hash);
  const plan = loadable.state === 'ready' ? loadable.value : undefined;
  const title = plan?.runbook.title ?? runbook?.title;
  const timeZone = plan?.runbook.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <article className={classes.run} data-kind={run.kind}>
      <div className={classes.head}>
        <KindMark kind={run.kind} />
        <h3 className={classes.name}>
          <Link href={`/run/${run.id}`} className={classes.link}>
            {run.title ?? (title ? <TextView text={title} plain /> : run.runbook.id)}
          </Link>
        </h3>
        {plan && <LevelBadge level={run.level === null ? null : plan.levels.get(run.level)} />}
      </div>
      <PhaseStrip phases={runbook?.phases ?? []} current={run.phase} />
      <div className={classes.foot}>
        <span>
          {t('running.since')}{' '}
          <InstantText at={run.declaredAt} timeZone={timeZone} show="date-time" />
        </span>
        <span className={classes.links}>
          <Link href={`/run/${run.id}/group`} className={classes.link}>
            {t('running.group')}
          </Link>
          <Link href={`/run/${run.id}`} className={classes.enter}>
            {t('running.open')}
          </Link>
        </span>
      </div>
    </article>
  );
}
