import type { Resource } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { useDesk } from '../desk/desk-context.ts';
import { freeId } from '../edits/new-state.ts';
import { PickOne } from '../inputs/id-picks.tsx';
import { LineInput } from '../inputs/line-input.tsx';
import { TextPair } from '../inputs/text-pair.tsx';
import { groupChoices } from '../inspector/choices.ts';
import { useProperty } from '../inspector/use-property.ts';
import { planMessages } from '../messages.ts';
import { AddButton, ItemCard } from './item-card.tsx';
import { LinkList } from './link-list.tsx';
import { partMessages } from './messages.ts';
import { PanelFrame } from './panel-frame.tsx';
import classes from './panels.module.css';
import { ReferenceList } from './reference-list.tsx';
import type { Items } from './use-items.ts';
import { useItems } from './use-items.ts';

const KINDS = [
  'equipment',
  'system',
  'site',
  'funds',
  'people',
  'supplies',
  'information',
  'other',
] as const satisfies readonly Resource['kind'][];

/** Supplies, systems, funds and rooms; and what other papers the plan leans on. */
export function ResourcesPanel() {
  const t = useText(planMessages);
  const p = useText(partMessages);
  const { runbook } = useDesk();
  const resources = runbook.resources ?? [];
  const items = useItems('resources', resources);
  return (
    <PanelFrame title={t('panel.resources')}>
      {resources.length === 0 && <p className={classes.quiet}>{t('resources.none')}</p>}
      <div>
        {resources.map((resource) => (
          <ResourceCard key={resource.id} resource={resource} items={items} />
        ))}
      </div>
      <AddButton
        onClick={() =>
          items.add({
            id: freeId('resource', new Set(resources.map(({ id }) => id))),
            name: {
              zh: partMessages.in('zh')('resource.new'),
              en: partMessages.in('en')('resource.new'),
            },
            kind: 'equipment',
          })
        }
      >
        {p('resource.add')}
      </AddButton>
      <LinkList />
      <ReferenceList />
    </PanelFrame>
  );
}

function ResourceCard({ resource, items }: { readonly resource: Resource; readonly items: Items }) {
  const t = useText(planMessages);
  const p = useText(partMessages);
  const language = useLanguage();
  const { runbook } = useDesk();
  const at = { of: 'item', list: 'resources', id: resource.id } as const;
  const set = useProperty(at);
  return (
    <ItemCard
      list="resources"
      item={resource}
      items={items}
      all={runbook.resources ?? []}
      name={resource.name}
      figure={resource.quantity}
    >
      <TextPair at={at} name="name" label={t('title')} value={resource.name} />
      <div className={classes.twin}>
        <PickOne
          label={p('kind')}
          value={resource.kind}
          choices={KINDS.map((kind) => ({ id: kind, label: p(`resource.kind.${kind}`) }))}
          onChange={(kind) => kind && set('kind', kind)}
        />
        <LineInput
          label={p('resource.quantity')}
          value={resource.quantity ?? ''}
          commit={(typed) => set('quantity', typed.trim() === '' ? undefined : typed.trim())}
        />
      </div>
      <PickOne
        label={p('resource.owner')}
        value={resource.owner}
        choices={groupChoices(runbook, language)}
        none={t('target.unset')}
        onChange={(group) => set('owner', group)}
      />
      <TextPair at={at} name="text" label={t('text')} value={resource.text} />
    </ItemCard>
  );
}
