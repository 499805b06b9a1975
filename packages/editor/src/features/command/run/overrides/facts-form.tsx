import { Button } from '@mantine/core';
import type { FieldValues } from '@tocsin/engine';
import { useState } from 'react';
import type { CommandDraft } from '../../../../app/data/use-send.ts';
import { useText } from '../../../../app/i18n/define-messages.ts';
import controls from '../../../../ui/controls.module.css';
import { FieldInput } from '../../../../ui/field-input.tsx';
import { fieldProblem } from '../../../../ui/field-value.ts';
import { changedValues } from '../../acts/values-form.tsx';
import type { Desk } from '../desk.ts';
import classes from '../facts-panel.module.css';
import { runMessages } from '../messages.ts';

export interface FactsFormProps {
  readonly desk: Desk;
  readonly onSend: (draft: CommandDraft) => void;
}

/** Every fact of the event at once; only what was changed is sent. */
export function FactsForm({ desk, onSend }: FactsFormProps) {
  const t = useText(runMessages);
  const { plan, run, now } = desk;
  const fields = (plan.runbook.fields ?? []).filter(({ type }) => type !== 'elapsed');
  const [values, setValues] = useState<FieldValues>(() =>
    Object.fromEntries(Object.entries(run.fields).map(([id, entry]) => [id, entry.value])),
  );
  const [checked, setChecked] = useState(false);
  const changed = changedValues(run, values);
  return (
    <form
      className={controls.form}
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (fields.some((field) => fieldProblem(field, values[field.id], false))) return;
        onSend({ type: 'setFields', fields: changed });
      }}
    >
      <p className={controls.help}>{t('hint.setFields')}</p>
      <div className={classes.form}>
        {fields.map((field) => (
          <FieldInput
            key={field.id}
            field={field}
            value={values[field.id]}
            timeZone={run.timeZone}
            checked={checked}
            now={() => now}
            onChange={(value) => setValues((before) => ({ ...before, [field.id]: value }))}
          />
        ))}
      </div>
      <div className={controls.actions}>
        <Button type="submit" disabled={Object.keys(changed).length === 0}>
          {t('update')}
        </Button>
      </div>
    </form>
  );
}
