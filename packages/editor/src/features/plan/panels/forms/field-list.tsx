import type { Edit, Field, FieldType, Json, Outcome } from '@tocsin/engine';
import { rejected } from '@tocsin/engine';
import { useText } from '../../../../app/i18n/define-messages.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { IdForm } from '../../inputs/id-form.tsx';
import { PickOne } from '../../inputs/id-picks.tsx';
import { TextPair } from '../../inputs/text-pair.tsx';
import { planMessages } from '../../messages.ts';
import { AddButton, ItemCard } from '../item-card.tsx';
import { partMessages } from '../messages.ts';
import { useItems } from '../use-items.ts';
import { FieldDetails } from './field-details.tsx';
import { FIELD_TYPES, freeFieldId, retyped } from './retype.ts';

/** Every field of the plan, to add to, change and take away. */
export function FieldList() {
  const t = useText(planMessages);
  const p = useText(partMessages);
  const desk = useDesk();
  const fields = desk.runbook.fields ?? [];
  const items = useItems('fields', fields);
  const change = (field: Field, type: FieldType): Outcome<unknown> => {
    const next = retyped(field, type, fields);
    if (!next) {
      const message = {
        zh: partMessages.in('zh')('field.needsInstant'),
        en: partMessages.in('en')('field.needsInstant'),
      };
      return rejected([{ code: 'no-instant', path: '', message }]);
    }
    return desk.perform(replacing(field, next));
  };
  return (
    <>
      {fields.map((field) => {
        const at = { of: 'item', list: 'fields', id: field.id } as const;
        return (
          <ItemCard
            key={field.id}
            list="fields"
            item={field}
            items={items}
            all={fields}
            name={field.name}
            figure={p(`type.${field.type}`)}
          >
            <TextPair at={at} name="name" label={t('title')} value={field.name} />
            <PickOne
              label={p('field.type')}
              value={field.type}
              choices={FIELD_TYPES.map((type) => ({ id: type, label: p(`type.${type}`) }))}
              onChange={(picked) => {
                const type = FIELD_TYPES.find((each) => each === picked);
                return type && change(field, type);
              }}
            />
            <FieldDetails field={field} />
            <TextPair at={at} name="help" label={p('field.help')} value={field.help} />
            <IdForm what={at} help={p('field.id.help')} />
          </ItemCard>
        );
      })}
      <AddButton
        onClick={() =>
          items.add({
            id: freeFieldId(fields),
            name: {
              zh: partMessages.in('zh')('field.new'),
              en: partMessages.in('en')('field.new'),
            },
            type: 'text',
          })
        }
      >
        {p('field.add')}
      </AddButton>
    </>
  );
}

/** The properties that differ, set and taken away as one edit: on its own, none of them would fit the other type. */
function replacing(before: Field, after: Field): Edit {
  const at = { of: 'item', list: 'fields', id: before.id } as const;
  const old = new Map<string, unknown>(Object.entries(before));
  const next = new Map<string, unknown>(Object.entries(after));
  const keys = [...new Set([...old.keys(), ...next.keys()])];
  return {
    do: 'batch',
    edits: keys
      .filter((key) => old.get(key) !== next.get(key))
      .map((key): Edit => {
        const value = next.get(key);
        return { do: 'setProperty', at, key, ...(value !== undefined && { value: value as Json }) };
      }),
  };
}
