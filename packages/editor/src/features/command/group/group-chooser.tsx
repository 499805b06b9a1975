import { viewRun } from '@tocsin/engine';
import { Link } from 'wouter';
import type { LiveRun } from '../../../app/data/run-feed.ts';
import { useRunNow } from '../../../app/data/use-now.ts';
import { useText } from '../../../app/i18n/define-messages.ts';
import { KindBanner } from '../../../ui/kind-banner.tsx';
import { TextView } from '../../../ui/text-view.tsx';
import { useRunTitle } from '../../../ui/use-run-title.ts';
import classes from './group.module.css';
import { groupMessages } from './messages.ts';

/** The groups of a run with what each has to do; those with something to do first. */
export function GroupChooser({ live }: { readonly live: LiveRun }) {
  const t = useText(groupMessages);
  const now = useRunNow(live);
  const { plan, run } = live;
  useRunTitle(plan, run);
  const groups = viewRun(plan, run, now).groups.filter(({ id }) => id !== '');
  const busyFirst = groups.toSorted(
    (a, b) => Number(b.open.length > 0) - Number(a.open.length > 0),
  );
  return (
    <div className={classes.page}>
      <KindBanner kind={run.kind} />
      <main className={classes.main}>
        <p className={classes.soft}>{run.title ?? <TextView text={plan.runbook.title} plain />}</p>
        <h1 className={classes.title}>{t('choose')}</h1>
        <p className={classes.soft}>{t('choose.text')}</p>
        <ul className={classes.groups}>
          {busyFirst.map(({ id, name, open }) => (
            <li key={id}>
              <Link className={classes.group} href={`/run/${run.id}/group/${id}`}>
                <TextView text={name} plain />
                <span className={classes.count} data-open={open.length > 0 || undefined}>
                  {open.length > 0 ? t('open', { count: open.length }) : t('noOpen')}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </main>
      <nav className={classes.links}>
        <Link href={`/run/${run.id}`}>{t('desk')}</Link>
      </nav>
    </div>
  );
}
