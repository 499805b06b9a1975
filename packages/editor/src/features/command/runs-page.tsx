import { Button, SegmentedControl } from '@mantine/core';
import { IconListDetails } from '@tabler/icons-react';
import type { RunSummary } from '@tocsin/runner/client';
import { useState } from 'react';
import { Link } from 'wouter';
import { useRuns } from '../../app/data/use-runs.ts';
import { useText } from '../../app/i18n/define-messages.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorView } from '../../ui/error-view.tsx';
import { PageLoading } from '../../ui/page-loading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { runsMessages } from './runs/messages.ts';
import type { RunFilter } from './runs/order-runs.ts';
import { orderRuns, RUN_FILTERS } from './runs/order-runs.ts';
import { RunLine } from './runs/run-line.tsx';
import classes from './runs/runs.module.css';

/** Every run and every drill: those going on above those that are over. */
export function RunsPage() {
  const t = useText(runsMessages);
  usePageTitle(t('title'));
  const { loadable, refresh } = useRuns();
  const [filter, setFilter] = useState<RunFilter>('all');
  return (
    <div className={classes.page}>
      <header className={classes.header}>
        <div>
          <h1 className={classes.title}>{t('title')}</h1>
          <p className={classes.lead}>{t('lead')}</p>
        </div>
        <SegmentedControl
          aria-label={t('filter')}
          value={filter}
          onChange={(next) => setFilter(RUN_FILTERS.find((each) => each === next) ?? 'all')}
          data={RUN_FILTERS.map((each) => ({ value: each, label: t(`filter.${each}`) }))}
        />
      </header>
      {loadable.state === 'loading' && <PageLoading />}
      {loadable.state === 'failed' && (
        <ErrorView title={t('error.title')} problems={loadable.problems} onRetry={refresh} />
      )}
      {loadable.state === 'ready' && <Runs runs={loadable.value} filter={filter} />}
    </div>
  );
}

interface RunsProps {
  readonly runs: readonly RunSummary[];
  readonly filter: RunFilter;
}

function Runs({ runs, filter }: RunsProps) {
  const t = useText(runsMessages);
  const { running, ended } = orderRuns(runs, filter);
  if (runs.length === 0) {
    return (
      <EmptyState
        icon={<IconListDetails size={30} stroke={1.4} />}
        title={t('empty.title')}
        text={t('empty.text')}
        action={
          <Button renderRoot={(props) => <Link href="/" {...props} />}>{t('empty.action')}</Button>
        }
      />
    );
  }
  if (running.length + ended.length === 0) return <EmptyState title={t('none.title')} />;
  return (
    <>
      {[
        { title: t('running'), list: running },
        { title: t('ended'), list: ended },
      ].map(
        ({ title, list }) =>
          list.length > 0 && (
            <section key={title} className={classes.section}>
              <h2 className={classes.heading}>
                {title} <span className={classes.count}>{list.length}</span>
              </h2>
              <ul className={classes.list}>
                {list.map((run) => (
                  <RunLine key={run.id} run={run} />
                ))}
              </ul>
            </section>
          ),
      )}
    </>
  );
}
