import { useText } from '../../../../app/i18n/define-messages.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { freeId } from '../../edits/new-state.ts';
import { TextPair } from '../../inputs/text-pair.tsx';
import { planMessages } from '../../messages.ts';
import { AddButton, ItemCard } from '../item-card.tsx';
import { partMessages } from '../messages.ts';
import { TestEditor } from '../test-editor.tsx';
import { useItems } from '../use-items.ts';

/** On what the plan is to be used at all. */
export function EntryList() {
  const t = useText(planMessages);
  const p = useText(partMessages);
  const { runbook } = useDesk();
  const entries = runbook.entry ?? [];
  const items = useItems('entry', entries);
  return (
    <section>
      <h3>{t('levels.entry')}</h3>
      {entries.map((entry) => (
        <ItemCard
          key={entry.id}
          list="entry"
          item={entry}
          items={items}
          all={entries}
          name={entry.text}
          wraps
        >
          <TextPair
            at={{ of: 'item', list: 'entry', id: entry.id }}
            name="text"
            label={t('text')}
            value={entry.text}
            rows={2}
          />
          <TestEditor list="entry" id={entry.id} when={entry.when} />
        </ItemCard>
      ))}
      <AddButton
        onClick={() =>
          items.add({
            id: freeId('entry', new Set(entries.map(({ id }) => id))),
            text: {
              zh: partMessages.in('zh')('entry.new'),
              en: partMessages.in('en')('entry.new'),
            },
            when: {},
          })
        }
      >
        {p('entry.add')}
      </AddButton>
    </section>
  );
}
