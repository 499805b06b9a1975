import type { Reference } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useDesk } from '../desk/desk-context.ts';
import { freeId } from '../edits/new-state.ts';
import { PickOne, SwitchRow } from '../inputs/id-picks.tsx';
import { TextPair } from '../inputs/text-pair.tsx';
import { planMessages } from '../messages.ts';
import { AddButton, ItemCard } from './item-card.tsx';
import { partMessages } from './messages.ts';
import { useItems } from './use-items.ts';

const KINDS = [
  'law',
  'standard',
  'template',
  'plan',
  'document',
] as const satisfies readonly Reference['kind'][];

/** Laws, templates and other papers that the plan leans on. */
export function ReferenceList() {
  const t = useText(planMessages);
  const p = useText(partMessages);
  const desk = useDesk();
  const all = desk.runbook.references ?? [];
  const items = useItems('references', all);
  return (
    <section>
      <h3>{p('references')}</h3>
      {all.map((reference) => {
        const at = { of: 'item', list: 'references', id: reference.id } as const;
        return (
          <ItemCard
            key={reference.id}
            list="references"
            item={reference}
            items={items}
            all={all}
            name={reference.title}
            figure={p(`reference.kind.${reference.kind}`)}
          >
            <TextPair at={at} name="title" label={t('title')} value={reference.title} />
            <PickOne
              label={p('kind')}
              value={reference.kind}
              choices={KINDS.map((kind) => ({ id: kind, label: p(`reference.kind.${kind}`) }))}
              onChange={(kind) =>
                kind && desk.perform({ do: 'setProperty', at, key: 'kind', value: kind })
              }
            />
            <SwitchRow
              label={p('reference.available')}
              isOn={reference.available ?? false}
              onChange={(isOn) =>
                desk.perform({ do: 'setProperty', at, key: 'available', value: isOn })
              }
            />
          </ItemCard>
        );
      })}
      <AddButton
        onClick={() =>
          items.add({
            id: freeId('reference', new Set(all.map(({ id }) => id))),
            kind: 'document',
            title: {
              zh: partMessages.in('zh')('reference.new'),
              en: partMessages.in('en')('reference.new'),
            },
          })
        }
      >
        {p('reference.add')}
      </AddButton>
    </section>
  );
}
