import type { EventOf, Plan, Run } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { InstantText } from '../../../ui/instant-text.tsx';
import { TextView } from '../../../ui/text-view.tsx';
import { tryMessages } from './messages.ts';
import classes from './try.module.css';

interface Props {
  readonly plan: Plan;
  readonly run: Run;
  /** Newest first. */
  readonly notices: readonly EventOf<'noticeIssued'>[];
}

/** What the plan would have sent: to whom, over which channels, in which words. */
export function TryNotices({ plan, run, notices }: Props) {
  const t = useText(tryMessages);
  const language = useLanguage();
  const channels = new Map((plan.runbook.channels ?? []).map(({ id, name }) => [id, name]));
  const comma = language === 'zh' ? '、' : ', ';
  return (
    <section className={classes.section}>
      <p className={classes.quiet}>{t(notices.length === 0 ? 'notices.none' : 'notices.hint')}</p>
      <ul className={classes.list}>
        {notices.map(({ at, notice }) => (
          <li key={notice.id} className={classes.notice}>
            <p className={classes.noticeHead}>
              <InstantText at={at} timeZone={run.timeZone} />
              <strong>
                <TextView
                  text={
                    plan.notifications.get(notice.rule)?.title ?? {
                      zh: notice.rule,
                      en: notice.rule,
                    }
                  }
                  plain
                />
              </strong>
            </p>
            <p>
              <TextView text={notice.text} plain />
            </p>
            <p className={classes.quiet}>
              {t('to')}{' '}
              {notice.audience
                .map((id) => (plan.groups.get(id)?.name ?? run.addedGroups[id])?.[language] ?? id)
                .join(comma) || t('nobody')}
              {' · '}
              {notice.channels
                .map((id) => channels.get(id)?.[language] ?? (id === 'app' ? t('inApp') : id))
                .join(comma)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
