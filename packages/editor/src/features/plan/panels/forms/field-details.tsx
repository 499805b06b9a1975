import type { Field, Place } from '@tocsin/engine';
import { textIn } from '@tocsin/engine';
import { useText } from '../../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../../app/i18n/language.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { freeId } from '../../edits/new-state.ts';
import { PickOne, SwitchRow } from '../../inputs/id-picks.tsx';
import { IdTag } from '../../inputs/id-tag.tsx';
import { NumberInput } from '../../inputs/number-input.tsx';
import { RowList } from '../../inputs/row-list.tsx';
import { TextFields, TextPair } from '../../inputs/text-pair.tsx';
import { useProperty } from '../../inspector/use-property.ts';
import { partMessages } from '../messages.ts';
import classes from '../panels.module.css';
import { RowSources } from '../row-sources.tsx';
import { usePart } from '../use-part.ts';

type FieldOf<T extends Field['type']> = Extract<Field, { readonly type: T }>;

/** What a field's type has to say besides its name. */
export function FieldDetails({ field }: { readonly field: Field }) {
  const p = useText(partMessages);
  const at = { of: 'item', list: 'fields', id: field.id } as const;
  const set = useProperty(at);
  switch (field.type) {
    case 'text':
      return (
        <SwitchRow
          label={p('field.long')}
          isOn={field.long ?? false}
          onChange={(isOn) => set('long', isOn || undefined)}
        />
      );
    case 'number':
      return <NumberDetails at={at} field={field} />;
    case 'choice':
    case 'choices':
      return <Options at={at} field={field} />;
    case 'elapsed':
      return <ClockDetails at={at} field={field} />;
    default:
      return null;
  }
}

function NumberDetails({ at, field }: { readonly at: Place; readonly field: FieldOf<'number'> }) {
  const p = useText(partMessages);
  const set = useProperty(at);
  const bad = { zh: partMessages.in('zh')('number.bad'), en: partMessages.in('en')('number.bad') };
  return (
    <>
      <TextPair at={at} name="unit" label={p('field.unit')} value={field.unit} />
      <div className={classes.twin}>
        {(['min', 'max'] as const).map((key) => (
          <NumberInput
            key={key}
            label={p(`field.${key}`)}
            value={field[key]}
            bad={bad}
            commit={(value) => set(key, value)}
          />
        ))}
      </div>
      <SwitchRow
        label={p('field.integer')}
        isOn={field.integer ?? false}
        onChange={(isOn) => set('integer', isOn || undefined)}
      />
    </>
  );
}

interface OptionsProps {
  readonly at: Place;
  readonly field: FieldOf<'choice' | 'choices'>;
}

function Options({ at, field }: OptionsProps) {
  const p = useText(partMessages);
  const language = useLanguage();
  const set = usePart<OptionsProps['field']['options'][number]>(at, 'options');
  return (
    <RowList
      label={p('field.options')}
      rows={field.options}
      nameOf={(option) => textIn(option.name, language) || option.id}
      onChange={set}
      add={p('field.option.add')}
      least={1}
      fresh={(): OptionsProps['field']['options'][number] => ({
        id: freeId('option', new Set(field.options.map(({ id }) => id))),
        name: {
          zh: partMessages.in('zh')('field.option.new'),
          en: partMessages.in('en')('field.option.new'),
        },
      })}
    >
      {(option, change) => (
        <>
          <TextFields
            label={p('field.option')}
            hidesLabel
            value={option.name}
            commit={(written, value) =>
              change({ ...option, name: { ...option.name, [written]: value } })
            }
          />
          <RowSources item={option} change={change} />
          <IdTag what={{ of: 'choice', field: field.id, id: option.id }} />
        </>
      )}
    </RowList>
  );
}

const UNITS = ['min', 'h', 'd'] as const;

function ClockDetails({ at, field }: { readonly at: Place; readonly field: FieldOf<'elapsed'> }) {
  const p = useText(partMessages);
  const language = useLanguage();
  const { runbook } = useDesk();
  const set = useProperty(at);
  const instants = (runbook.fields ?? [])
    .filter(({ type }) => type === 'instant')
    .map(({ id, name }) => ({ id, label: textIn(name, language) || id }));
  return (
    <>
      <PickOne
        label={p('field.since')}
        value={field.since}
        choices={instants}
        onChange={(id) => id && set('since', id)}
      />
      <PickOne
        label={p('field.until')}
        value={field.until}
        choices={instants}
        none={p('field.until.now')}
        onChange={(id) => set('until', id)}
      />
      <PickOne
        label={p('field.unit')}
        value={field.unit}
        choices={UNITS.map((unit) => ({ id: unit, label: p(`field.unit.${unit}`) }))}
        onChange={(unit) => unit && set('unit', unit)}
      />
    </>
  );
}
