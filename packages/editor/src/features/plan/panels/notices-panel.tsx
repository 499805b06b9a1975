import type { Notification } from '@tocsin/engine';
import { textIn } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { useDesk } from '../desk/desk-context.ts';
import { TextPair } from '../inputs/text-pair.tsx';
import { FactList } from '../inspector/fact-list.tsx';
import { planMessages } from '../messages.ts';
import { AnchorText } from './anchor-text.tsx';
import { PanelFrame } from './panel-frame.tsx';
import classes from './panels.module.css';

/** Who is told what, when, and over which channels. */
export function NoticesPanel() {
  const t = useText(planMessages);
  const { runbook } = useDesk();
  const notices = runbook.notifications ?? [];
  return (
    <PanelFrame title={t('panel.notices')}>
      {notices.length === 0 && <p className={classes.quiet}>{t('notices.none')}</p>}
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </PanelFrame>
  );
}

function NoticeCard({ notice }: { readonly notice: Notification }) {
  const t = useText(planMessages);
  const language = useLanguage();
  const { runbook } = useDesk();
  const at = { of: 'item', list: 'notifications', id: notice.id } as const;
  const anchors = Array.isArray(notice.on) ? notice.on : [notice.on];
  const names = (
    ids: readonly string[],
    things: readonly { readonly id: string; readonly name: { zh: string; en: string } }[],
  ): string =>
    ids
      .map((id) => things.find((thing) => thing.id === id))
      .map((thing, index) => (thing ? textIn(thing.name, language) : ids[index]))
      .join(language === 'zh' ? '、' : ', ') || t('target.unset');
  return (
    <details className={classes.card}>
      <summary>
        <span className={classes.name}>{textIn(notice.title, language) || notice.id}</span>
      </summary>
      <dl className={classes.facts}>
        <dt>{t('notices.on')}</dt>
        <dd>
          {anchors.map((anchor) => (
            <div key={JSON.stringify(anchor)}>
              <AnchorText anchor={anchor} />
            </div>
          ))}
        </dd>
        <dt>{t('notices.to')}</dt>
        <dd>{names(notice.audience, runbook.groups)}</dd>
        <dt>{t('notices.by')}</dt>
        <dd>{names(notice.channels, runbook.channels ?? [])}</dd>
      </dl>
      <TextPair at={at} name="title" label={t('title')} value={notice.title} />
      <TextPair at={at} name="text" label={t('notices.text')} value={notice.text} rows={3} />
      {notice.cites && <FactList ids={notice.cites} />}
    </details>
  );
}
