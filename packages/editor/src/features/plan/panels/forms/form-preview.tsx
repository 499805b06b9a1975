import type { FieldValues, Form } from '@tocsin/engine';
import { useState } from 'react';
import { useText } from '../../../../app/i18n/define-messages.ts';
import { FieldInput } from '../../../../ui/field-input.tsx';
import { TextView } from '../../../../ui/text-view.tsx';
import { useDesk } from '../../desk/desk-context.ts';
import { partMessages } from '../messages.ts';
import classes from '../panels.module.css';

/** A form as whoever fills it in on the phone sees it, with the same inputs; what is typed is kept nowhere. */
export function FormPreview({ form }: { readonly form: Form }) {
  const p = useText(partMessages);
  const { runbook } = useDesk();
  const [values, setValues] = useState<FieldValues>({});
  const fields = new Map((runbook.fields ?? []).map((field) => [field.id, field]));
  return (
    <details className={classes.sources}>
      <summary>{p('form.preview')}</summary>
      <p className={classes.quiet}>{p('form.preview.try')}</p>
      <div className={classes.phone}>
        <p className={classes.phoneTitle}>
          <TextView text={form.title} />
        </p>
        {form.fields.map(({ field: id, required }) => {
          const field = fields.get(id);
          if (!field) return null;
          return (
            <FieldInput
              key={id}
              field={field}
              value={values[id]}
              onChange={(value) => setValues({ ...values, [id]: value })}
              timeZone={runbook.timeZone ?? 'Asia/Shanghai'}
              required={required ?? false}
            />
          );
        })}
      </div>
    </details>
  );
}
