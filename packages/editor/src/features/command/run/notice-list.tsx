import { IconSend } from '@tabler/icons-react';
import { channelName } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { InstantText } from '../../../ui/instant-text.tsx';
import { TextView } from '../../../ui/text-view.tsx';
import type { ChannelDelivery, IssuedNotice } from '../select/notices.ts';
import type { Desk } from './desk.ts';
import { GroupName } from './group-name.tsx';
import { runMessages } from './messages.ts';
import classes from './notice-list.module.css';

export interface NoticeListProps {
  readonly desk: Desk;
  readonly notices: readonly IssuedNotice[];
}

/** What was sent to whom over which channel, and whether it arrived. */
export function NoticeList({ desk, notices }: NoticeListProps) {
  const t = useText(runMessages);
  if (notices.length === 0) {
    return (
      <EmptyState icon={<IconSend size={32} />} title={t('noNotices')} text={t('noticesHint')} />
    );
  }
  return (
    <ol className={classes.list}>
      {notices.map((issued) => (
        <Issued key={issued.notice.id} desk={desk} issued={issued} />
      ))}
    </ol>
  );
}

function Issued({ desk, issued }: { readonly desk: Desk; readonly issued: IssuedNotice }) {
  const t = useText(runMessages);
  const { plan, run } = desk;
  const { notice } = issued;
  const rule = plan.notifications.get(notice.rule);
  return (
    <li className={classes.notice}>
      <div className={classes.head}>
        <InstantText at={issued.issuedAt} timeZone={run.timeZone} />
        <strong>
          <TextView text={rule?.title ?? { zh: notice.rule, en: notice.rule }} plain />
        </strong>
      </div>
      <p className={classes.text}>
        <TextView text={notice.text} plain />
      </p>
      <div className={classes.foot}>
        <span>
          {t('to')}{' '}
          {notice.audience.length === 0
            ? t('noAudience')
            : notice.audience.map((group, index) => (
                <span key={group}>
                  {index > 0 && '、'}
                  <GroupName plan={plan} run={run} id={group} />
                </span>
              ))}
        </span>
        {issued.deliveries.map((delivery) => (
          <Delivered key={delivery.channel} desk={desk} delivery={delivery} />
        ))}
      </div>
    </li>
  );
}

const SIGNS = { waiting: '…', sent: '✓', failed: '✕', suppressed: '⊘', shown: '▣' } as const;

function Delivered({
  desk,
  delivery,
}: {
  readonly desk: Desk;
  readonly delivery: ChannelDelivery;
}) {
  const t = useText(runMessages);
  return (
    <span className={classes.delivery} data-outcome={delivery.outcome} title={delivery.detail}>
      <TextView text={channelName(desk.plan, delivery.channel)} plain />
      {' · '}
      {SIGNS[delivery.outcome]} {t(`delivery.${delivery.outcome}`)}
      {delivery.outcome === 'failed' && delivery.detail && (
        <span className={classes.detail}>{delivery.detail}</span>
      )}
    </span>
  );
}
