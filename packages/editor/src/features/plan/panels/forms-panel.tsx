import type { Field } from '@tocsin/engine';
import { textIn } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { useDesk } from '../desk/desk-context.ts';
import { TextPair } from '../inputs/text-pair.tsx';
import { planMessages } from '../messages.ts';
import { PanelFrame } from './panel-frame.tsx';
import classes from './panels.module.css';

/** What is asked of people: the forms, and every field that conditions may read. */
export function FormsPanel() {
  const t = useText(planMessages);
  const language = useLanguage();
  const { runbook } = useDesk();
  const fields = new Map((runbook.fields ?? []).map((field) => [field.id, field]));
  return (
    <PanelFrame title={t('panel.forms')}>
      {(runbook.forms ?? []).length === 0 && <p className={classes.quiet}>{t('forms.none')}</p>}
      {(runbook.forms ?? []).map((form) => (
        <details key={form.id} className={classes.card} open>
          <summary>
            <span className={classes.name}>{textIn(form.title, language) || form.id}</span>
          </summary>
          <ol>
            {form.fields.map(({ field, required }) => {
              const known = fields.get(field);
              return (
                <li key={field}>
                  {known ? textIn(known.name, language) : field}
                  {required && <span className={classes.figure}> {t('forms.required')}</span>}
                </li>
              );
            })}
          </ol>
        </details>
      ))}
      <section>
        <h3>{t('forms.fields')}</h3>
        {[...fields.values()].map((field) => (
          <FieldCard key={field.id} field={field} />
        ))}
      </section>
    </PanelFrame>
  );
}

const TYPES: Readonly<Record<Field['type'], readonly [zh: string, en: string]>> = {
  text: ['文字', 'text'],
  number: ['数字', 'number'],
  boolean: ['是 / 否', 'yes / no'],
  choice: ['单选', 'one of'],
  choices: ['多选', 'several of'],
  instant: ['时刻', 'moment'],
  elapsed: ['自动计时', 'clock'],
};

function FieldCard({ field }: { readonly field: Field }) {
  const t = useText(planMessages);
  const language = useLanguage();
  const at = { of: 'item', list: 'fields', id: field.id } as const;
  return (
    <details className={classes.card}>
      <summary>
        <span className={classes.name}>{textIn(field.name, language) || field.id}</span>
        <span className={classes.figure}>{TYPES[field.type][language === 'zh' ? 0 : 1]}</span>
      </summary>
      <code className={classes.quiet}>{field.id}</code>
      <TextPair at={at} name="name" label={t('title')} value={field.name} />
      <TextPair at={at} name="help" label={t('text')} value={field.help} />
      {'options' in field && (
        <ul>
          {field.options.map((option) => (
            <li key={option.id}>{textIn(option.name, language) || option.id}</li>
          ))}
        </ul>
      )}
    </details>
  );
}
