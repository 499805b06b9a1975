import type { Anchor, Json, Notification, Place } from '@tocsin/engine';
import { anchorsOf } from '@tocsin/engine';
import { useText } from '../../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../../app/i18n/language.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { PickMany, PickOne, ToggleRow } from '../../inputs/id-picks.tsx';
import { RowList } from '../../inputs/row-list.tsx';
import { TemplatePair } from '../../inputs/template-pair.tsx';
import { TextPair } from '../../inputs/text-pair.tsx';
import {
  channelChoices,
  formChoices,
  groupChoices,
  levelChoices,
} from '../../inspector/choices.ts';
import { FeelInput } from '../../inspector/feel-input.tsx';
import { useProperty } from '../../inspector/use-property.ts';
import { planMessages } from '../../messages.ts';
import { ItemCard } from '../item-card.tsx';
import { partMessages } from '../messages.ts';
import classes from '../panels.module.css';
import { AnchorPicker } from '../targets/anchor-picker.tsx';
import type { Items } from '../use-items.ts';
import { NoticePreview } from './notice-preview.tsx';

/** One notification rule. */
export function NoticeCard({
  notice,
  items,
}: {
  readonly notice: Notification;
  readonly items: Items;
}) {
  const t = useText(planMessages);
  const p = useText(partMessages);
  const language = useLanguage();
  const { runbook } = useDesk();
  const at = { of: 'item', list: 'notifications', id: notice.id } as const;
  const set = useProperty(at);
  const groups = groupChoices(runbook, language);
  const levels = levelChoices(runbook, language);
  return (
    <ItemCard
      list="notifications"
      item={notice}
      items={items}
      all={runbook.notifications ?? []}
      name={notice.title}
    >
      <TextPair at={at} name="title" label={t('title')} value={notice.title} />
      <Moments at={at} notice={notice} />
      <PickMany
        label={t('notices.to')}
        values={notice.audience}
        choices={groups}
        add={t('pick.add')}
        remove={t('pick.remove')}
        onChange={(ids) => set('audience', ids ?? [])}
      />
      <PickMany
        label={t('notices.by')}
        values={notice.channels}
        choices={channelChoices(runbook, language)}
        add={t('pick.add')}
        remove={t('pick.remove')}
        onChange={(ids) => set('channels', ids ?? [])}
      />
      <TemplatePair at={at} name="text" label={t('notices.text')} value={notice.text} />
      <NoticePreview text={notice.text} />
      {levels.length > 0 && (
        <ToggleRow
          label={p('notice.levels')}
          values={notice.levels ?? []}
          choices={levels}
          onChange={(ids) => set('levels', ids.length > 0 ? ids : undefined)}
        />
      )}
      <FeelInput
        label={p('notice.when')}
        value={notice.when}
        commit={(when) => set('when', when)}
      />
      <PickOne
        label={p('notice.by')}
        value={notice.by}
        choices={groups}
        none={t('target.unset')}
        onChange={(group) => set('by', group)}
      />
      <PickOne
        label={p('notice.form')}
        value={notice.form}
        choices={formChoices(runbook, language)}
        none={t('target.unset')}
        onChange={(form) => set('form', form)}
      />
    </ItemCard>
  );
}

/** When it is sent: at each of these moments. */
function Moments({ at, notice }: { readonly at: Place; readonly notice: Notification }) {
  const t = useText(planMessages);
  const p = useText(partMessages);
  const set = useProperty(at);
  const anchors = anchorsOf(notice);
  return (
    <>
      <RowList
        label={t('notices.on')}
        rows={anchors}
        nameOf={(_, index) => `${p('notice.moment')} ${index + 1}`}
        // One moment is written by itself, as the plans do.
        onChange={(rows) => {
          const [only] = rows;
          return set('on', (rows.length === 1 && only ? only : rows) as Json);
        }}
        add={p('notice.moment.add')}
        fresh={(): Anchor => ({ on: 'declared' })}
      >
        {(anchor, change) => (
          <AnchorPicker
            label={p('notice.moment')}
            anchor={anchor}
            isNeeded
            onChange={(next) => next && change(next)}
          />
        )}
      </RowList>
      {anchors.length === 0 && <p className={classes.quiet}>{p('notice.onMiss')}</p>}
    </>
  );
}
