import type { Group } from '@tocsin/engine';
import { textIn } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { useDesk } from '../desk/desk-context.ts';
import { freeId } from '../edits/new-state.ts';
import { PickOne } from '../inputs/id-picks.tsx';
import { TextPair } from '../inputs/text-pair.tsx';
import { groupChoices } from '../inspector/choices.ts';
import { useProperty } from '../inspector/use-property.ts';
import { planMessages } from '../messages.ts';
import { Contacts, Duties, Members } from './groups/group-parts.tsx';
import { AddButton, ItemCard } from './item-card.tsx';
import { partMessages } from './messages.ts';
import { PanelFrame } from './panel-frame.tsx';
import type { Items } from './use-items.ts';
import { useItems } from './use-items.ts';

const KINDS = ['command', 'team', 'duty', 'external', 'audience'] as const;

/** Who acts and who is told, by kind. */
export function GroupsPanel() {
  const t = useText(planMessages);
  const p = useText(partMessages);
  const { runbook } = useDesk();
  const items = useItems('groups', runbook.groups);
  const add = (kind: Group['kind']): void =>
    items.add({
      id: freeId('group', new Set(runbook.groups.map((group) => group.id))),
      name: { zh: partMessages.in('zh')('group.new'), en: partMessages.in('en')('group.new') },
      kind,
    });
  return (
    <PanelFrame title={t('panel.groups')}>
      {KINDS.map((kind) => {
        const groups = runbook.groups.filter((group) => group.kind === kind);
        if (groups.length === 0) return null;
        return (
          <section key={kind}>
            <h3>{t(`groups.kind.${kind}`)}</h3>
            {groups.map((group) => (
              <GroupCard key={group.id} group={group} items={items} />
            ))}
          </section>
        );
      })}
      <AddButton onClick={() => add('team')}>{p('group.add')}</AddButton>
    </PanelFrame>
  );
}

function GroupCard({ group, items }: { readonly group: Group; readonly items: Items }) {
  const t = useText(planMessages);
  const p = useText(partMessages);
  const language = useLanguage();
  const { runbook } = useDesk();
  const at = { of: 'item', list: 'groups', id: group.id } as const;
  const set = useProperty(at);
  return (
    <ItemCard
      list="groups"
      item={group}
      items={items}
      all={runbook.groups}
      name={group.name}
      figure={group.lead && textIn(group.lead, language)}
    >
      <TextPair at={at} name="name" label={t('title')} value={group.name} />
      <PickOne
        label={p('kind')}
        value={group.kind}
        choices={KINDS.map((kind) => ({ id: kind, label: t(`groups.kind.${kind}`) }))}
        onChange={(kind) => kind && set('kind', kind)}
      />
      <TextPair at={at} name="lead" label={t('groups.lead')} value={group.lead} />
      <TextPair at={at} name="deputy" label={t('groups.deputy')} value={group.deputy} />
      <PickOne
        label={p('group.partOf')}
        value={group.partOf}
        choices={groupChoices(runbook, language).filter(({ id }) => id !== group.id)}
        none={p('group.none')}
        onChange={(id) => set('partOf', id)}
      />
      <Members at={at} group={group} />
      <Duties at={at} group={group} />
      <Contacts at={at} group={group} />
    </ItemCard>
  );
}
