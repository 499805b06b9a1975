import { useText } from '../../../app/i18n/define-messages.ts';
import { useDesk } from '../desk/desk-context.ts';
import { freeId } from '../edits/new-state.ts';
import { planMessages } from '../messages.ts';
import { AddButton } from './item-card.tsx';
import { partMessages } from './messages.ts';
import { ChannelList } from './notices/channel-list.tsx';
import { EscalationList } from './notices/escalation-list.tsx';
import { NoticeCard } from './notices/notice-card.tsx';
import { PanelFrame } from './panel-frame.tsx';
import classes from './panels.module.css';
import { useItems } from './use-items.ts';

/** Who is told what, when, and over which channels; and who next, where nobody answers. */
export function NoticesPanel() {
  const t = useText(planMessages);
  const p = useText(partMessages);
  const { runbook } = useDesk();
  const notices = runbook.notifications ?? [];
  const items = useItems('notifications', notices);
  return (
    <PanelFrame title={t('panel.notices')}>
      {notices.length === 0 && <p className={classes.quiet}>{t('notices.none')}</p>}
      <div>
        {notices.map((notice) => (
          <NoticeCard key={notice.id} notice={notice} items={items} />
        ))}
      </div>
      <AddButton
        onClick={() =>
          items.add({
            id: freeId('notice', new Set(notices.map(({ id }) => id))),
            title: {
              zh: partMessages.in('zh')('notice.new'),
              en: partMessages.in('en')('notice.new'),
            },
            on: { on: 'declared' },
            audience: [],
            channels: [],
            text: {
              zh: partMessages.in('zh')('notice.newText'),
              en: partMessages.in('en')('notice.newText'),
            },
          })
        }
      >
        {p('notice.add')}
      </AddButton>
      <EscalationList />
      <ChannelList />
    </PanelFrame>
  );
}
