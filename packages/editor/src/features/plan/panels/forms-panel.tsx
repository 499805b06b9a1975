import type { Form } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { useDesk } from '../desk/desk-context.ts';
import { freeId } from '../edits/new-state.ts';
import { PickOne, SwitchRow } from '../inputs/id-picks.tsx';
import { RowList } from '../inputs/row-list.tsx';
import { TextPair } from '../inputs/text-pair.tsx';
import { useProperty } from '../inspector/use-property.ts';
import { planMessages } from '../messages.ts';
import { FieldList } from './forms/field-list.tsx';
import { FormPreview } from './forms/form-preview.tsx';
import { AddButton, ItemCard } from './item-card.tsx';
import { partMessages } from './messages.ts';
import { PanelFrame } from './panel-frame.tsx';
import classes from './panels.module.css';
import { RowSources } from './row-sources.tsx';
import type { Items } from './use-items.ts';
import { useItems } from './use-items.ts';
import { usePart, withKey } from './use-part.ts';

const USES = ['report', 'notice', 'after-report', 'other'] as const;

/** What is asked of people: the forms, and every field that conditions may read. */
export function FormsPanel() {
  const t = useText(planMessages);
  const p = useText(partMessages);
  const { runbook } = useDesk();
  const forms = runbook.forms ?? [];
  const items = useItems('forms', forms);
  const [first] = runbook.fields ?? [];
  return (
    <PanelFrame title={t('panel.forms')}>
      {forms.length === 0 && <p className={classes.quiet}>{t('forms.none')}</p>}
      {forms.map((form) => (
        <FormCard key={form.id} form={form} items={items} />
      ))}
      {first ? (
        <AddButton
          onClick={() =>
            items.add({
              id: freeId('form', new Set(forms.map(({ id }) => id))),
              title: {
                zh: partMessages.in('zh')('form.new'),
                en: partMessages.in('en')('form.new'),
              },
              use: 'report',
              fields: [{ field: first.id }],
            })
          }
        >
          {p('form.add')}
        </AddButton>
      ) : (
        <p className={classes.quiet}>{p('form.needsField')}</p>
      )}
      <section>
        <h3>{t('forms.fields')}</h3>
        <FieldList />
      </section>
    </PanelFrame>
  );
}

function FormCard({ form, items }: { readonly form: Form; readonly items: Items }) {
  const t = useText(planMessages);
  const p = useText(partMessages);
  const language = useLanguage();
  const { runbook } = useDesk();
  const at = { of: 'item', list: 'forms', id: form.id } as const;
  const set = useProperty(at);
  const setAsks = usePart<Form['fields'][number]>(at, 'fields');
  const names = (runbook.fields ?? []).map(({ id, name }) => ({ id, label: name[language] || id }));
  const left = names.filter(({ id }) => !form.fields.some((ask) => ask.field === id));
  const nameOf = (id: string): string => names.find((each) => each.id === id)?.label ?? id;
  return (
    <ItemCard
      list="forms"
      item={form}
      items={items}
      all={runbook.forms ?? []}
      name={form.title}
      figure={form.fields.length}
    >
      <TextPair at={at} name="title" label={t('title')} value={form.title} />
      <PickOne
        label={p('form.use')}
        value={form.use}
        choices={USES.map((use) => ({ id: use, label: p(`form.use.${use}`) }))}
        onChange={(use) => use && set('use', use)}
      />
      <RowList
        label={p('form.asks')}
        rows={form.fields}
        nameOf={(ask, index) => `${index + 1}. ${nameOf(ask.field)}`}
        onChange={setAsks}
        add=""
        least={1}
      >
        {(ask, change) => (
          <>
            <SwitchRow
              label={t('forms.required')}
              isOn={ask.required ?? false}
              onChange={(isOn) => change(withKey(ask, 'required', isOn || undefined))}
            />
            <RowSources item={ask} change={change} />
          </>
        )}
      </RowList>
      {left.length > 0 && (
        <PickOne
          label={p('form.ask')}
          value={undefined}
          choices={left}
          none={p('form.ask.add')}
          onChange={(field) => field && setAsks([...form.fields, { field }])}
        />
      )}
      <FormPreview form={form} />
    </ItemCard>
  );
}
