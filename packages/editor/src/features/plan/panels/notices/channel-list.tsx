import type { Channel } from '@tocsin/engine';
import { textIn } from '@tocsin/engine';
import { useText } from '../../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../../app/i18n/language.ts';
import { colon } from '../../../../canvas/punctuation.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { freeId } from '../../edits/new-state.ts';
import { PickMany, PickOne } from '../../inputs/id-picks.tsx';
import { TextPair } from '../../inputs/text-pair.tsx';
import { channelChoices, resourceChoices } from '../../inspector/choices.ts';
import { useProperty } from '../../inspector/use-property.ts';
import { planMessages } from '../../messages.ts';
import { AddButton, ItemCard } from '../item-card.tsx';
import { partMessages } from '../messages.ts';
import type { Items } from '../use-items.ts';
import { useItems } from '../use-items.ts';

const KINDS = [
  'im',
  'sms',
  'email',
  'phone',
  'ticket',
  'web',
  'social',
  'in-person',
  'broadcast',
  'webhook',
  'other',
] as const satisfies readonly Channel['kind'][];

/** The ways to reach people, and what each of them fails with. */
export function ChannelList() {
  const p = useText(partMessages);
  const { runbook } = useDesk();
  const all = runbook.channels ?? [];
  const items = useItems('channels', all);
  return (
    <section>
      <h3>{p('channels')}</h3>
      {all.map((channel) => (
        <ChannelCard key={channel.id} channel={channel} items={items} />
      ))}
      <AddButton
        onClick={() =>
          items.add({
            id: freeId('channel', new Set(all.map(({ id }) => id))),
            name: {
              zh: partMessages.in('zh')('channel.new'),
              en: partMessages.in('en')('channel.new'),
            },
            kind: 'phone',
          })
        }
      >
        {p('channel.add')}
      </AddButton>
    </section>
  );
}

function ChannelCard({ channel, items }: { readonly channel: Channel; readonly items: Items }) {
  const t = useText(planMessages);
  const p = useText(partMessages);
  const language = useLanguage();
  const { runbook } = useDesk();
  const at = { of: 'item', list: 'channels', id: channel.id } as const;
  const set = useProperty(at);
  const options = (runbook.fields ?? []).flatMap((field) =>
    'options' in field
      ? field.options.map(({ id, name }) => ({
          id,
          label: `${textIn(field.name, language)}${colon(language)}${textIn(name, language) || id}`,
        }))
      : [],
  );
  const others = channelChoices(runbook, language).filter(({ id }) => id !== channel.id);
  const causes = [...options, ...resourceChoices(runbook, language), ...others];
  return (
    <ItemCard
      list="channels"
      item={channel}
      items={items}
      all={runbook.channels ?? []}
      name={channel.name}
      figure={p(`channel.kind.${channel.kind}`)}
    >
      <TextPair at={at} name="name" label={t('title')} value={channel.name} />
      <PickOne
        label={p('kind')}
        value={channel.kind}
        choices={KINDS.map((kind) => ({ id: kind, label: p(`channel.kind.${kind}`) }))}
        onChange={(kind) => kind && set('kind', kind)}
      />
      <PickMany
        label={p('channel.dependsOn')}
        values={channel.dependsOn ?? []}
        choices={causes.filter(({ id }, at) => causes.findIndex((each) => each.id === id) === at)}
        add={t('pick.add')}
        remove={t('pick.remove')}
        onChange={(ids) => set('dependsOn', ids)}
      />
    </ItemCard>
  );
}
