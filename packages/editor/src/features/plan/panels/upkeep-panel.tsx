import type { Upkeep } from '@tocsin/engine';
import { durationMs } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { urgencyWord } from '../../../canvas/words.ts';
import { formatDuration } from '../../../ui/clock-format.ts';
import { useDesk } from '../desk/desk-context.ts';
import { freeId } from '../edits/new-state.ts';
import { DurationInput } from '../inputs/duration-input.tsx';
import { PickOne } from '../inputs/id-picks.tsx';
import { TextPair } from '../inputs/text-pair.tsx';
import { groupChoices } from '../inspector/choices.ts';
import { useProperty } from '../inspector/use-property.ts';
import { planMessages } from '../messages.ts';
import { AddButton, ItemCard } from './item-card.tsx';
import { partMessages } from './messages.ts';
import { PanelFrame } from './panel-frame.tsx';
import classes from './panels.module.css';
import { URGENCIES } from './targets/urgencies.ts';
import type { Items } from './use-items.ts';
import { useItems } from './use-items.ts';

const KINDS = [
  'drill',
  'training',
  'prevention',
  'maintenance',
  'revision',
  'standby',
] as const satisfies readonly Upkeep['kind'][];

/** Work that keeps the plan alive between events. */
export function UpkeepPanel() {
  const t = useText(planMessages);
  const p = useText(partMessages);
  const { runbook } = useDesk();
  const upkeep = runbook.upkeep ?? [];
  const items = useItems('upkeep', upkeep);
  return (
    <PanelFrame title={t('panel.upkeep')}>
      {upkeep.length === 0 && <p className={classes.quiet}>{t('upkeep.none')}</p>}
      <div>
        {upkeep.map((item) => (
          <UpkeepCard key={item.id} item={item} items={items} />
        ))}
      </div>
      <AddButton
        onClick={() =>
          items.add({
            id: freeId('upkeep', new Set(upkeep.map(({ id }) => id))),
            kind: 'drill',
            text: {
              zh: partMessages.in('zh')('upkeep.new'),
              en: partMessages.in('en')('upkeep.new'),
            },
          })
        }
      >
        {p('upkeep.add')}
      </AddButton>
    </PanelFrame>
  );
}

function UpkeepCard({ item, items }: { readonly item: Upkeep; readonly items: Items }) {
  const t = useText(planMessages);
  const p = useText(partMessages);
  const language = useLanguage();
  const { runbook } = useDesk();
  const at = { of: 'item', list: 'upkeep', id: item.id } as const;
  const set = useProperty(at);
  return (
    <ItemCard
      list="upkeep"
      item={item}
      items={items}
      all={runbook.upkeep ?? []}
      name={item.text}
      wraps
      figure={
        item.every
          ? t('every', { time: formatDuration(durationMs(item.every), language) })
          : p(`upkeep.kind.${item.kind}`)
      }
    >
      <TextPair at={at} name="text" label={t('text')} value={item.text} rows={2} />
      <PickOne
        label={p('kind')}
        value={item.kind}
        choices={KINDS.map((kind) => ({ id: kind, label: p(`upkeep.kind.${kind}`) }))}
        onChange={(kind) => kind && set('kind', kind)}
      />
      <PickOne
        label={t('group')}
        value={item.group}
        choices={groupChoices(runbook, language)}
        none={t('target.unset')}
        onChange={(group) => set('group', group)}
      />
      <DurationInput
        label={p('upkeep.every')}
        value={item.every}
        commit={(every) => set('every', every)}
      />
      <PickOne
        label={t('target.urgency')}
        value={item.urgency}
        choices={URGENCIES.map((id) => ({ id, label: urgencyWord(language, id) }))}
        none={p('target.urgency.none')}
        onChange={(urgency) => set('urgency', urgency)}
      />
    </ItemCard>
  );
}
