import { Button } from '@mantine/core';
import type { Field, FieldValue } from '@tocsin/engine';
import { parseInstant, textIn } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { InstantText } from '../../../ui/instant-text.tsx';
import { uiMessages } from '../../../ui/messages.ts';
import { TextView } from '../../../ui/text-view.tsx';
import type { Desk } from './desk.ts';
import classes from './facts-panel.module.css';
import { runMessages } from './messages.ts';

/** What is known of the event: every field with a value, who gave it and when. */
export function FactsPanel({ desk }: { readonly desk: Desk }) {
  const t = useText(runMessages);
  const { plan, run } = desk;
  const known = (plan.runbook.fields ?? []).flatMap((field) => {
    const entry = run.fields[field.id];
    return entry && entry.value !== null ? [{ field, entry }] : [];
  });
  return (
    <div className={classes.panel}>
      {run.status === 'running' && (
        <Button size="compact-sm" variant="light" onClick={() => desk.override('setFields')}>
          {t('update')}
        </Button>
      )}
      {known.length === 0 && <p>{t('noValues')}</p>}
      <dl className={classes.list}>
        {known.map(({ field, entry }) => (
          <div key={field.id} className={classes.line}>
            <dt>
              <TextView text={field.name} />
            </dt>
            <dd>
              <Value field={field} value={entry.value} timeZone={run.timeZone} />
              <span className={classes.by}>
                <InstantText at={entry.at} timeZone={run.timeZone} /> {entry.by.name ?? entry.by.id}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

interface ValueProps {
  readonly field: Field;
  readonly value: FieldValue;
  readonly timeZone: string;
}

function Value({ field, value, timeZone }: ValueProps) {
  const t = useText(uiMessages);
  const language = useLanguage();
  const nameOf = (id: string): string => {
    const option = 'options' in field ? field.options.find((each) => each.id === id) : undefined;
    return option ? textIn(option.name, language) : id;
  };
  if (typeof value === 'boolean') return t(value ? 'field.yes' : 'field.no');
  if (Array.isArray(value)) return value.map(nameOf).join('、');
  if (field.type === 'instant' && typeof value === 'string') {
    const at = parseInstant(value);
    return at === undefined ? value : <InstantText at={at} timeZone={timeZone} show="date-time" />;
  }
  if (field.type === 'choice' && typeof value === 'string') return nameOf(value);
  if (field.type === 'number' && field.unit) return `${value} ${textIn(field.unit, language)}`;
  return value;
}
