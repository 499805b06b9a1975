import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import { useText } from '../../../../app/i18n/define-messages.ts';
import controls from '../../../../ui/controls.module.css';
import { uiMessages } from '../../../../ui/messages.ts';
import { actMessages } from '../../acts/messages.ts';

export interface WithReasonProps {
  readonly children?: ReactNode;
  readonly hint?: string | undefined;
  /** Whether what stands above the reason is complete. */
  readonly complete?: boolean;
  readonly optional?: boolean;
  readonly danger?: boolean;
  readonly confirmLabel?: string | undefined;
  readonly onConfirm: (reason: string) => void;
}

/** Inputs of an override, then why it is done. Nothing is sent without a reason, unless it is optional. */
export function WithReason(props: WithReasonProps) {
  const { children, hint, complete = true, optional = false, danger = false } = props;
  const t = useText(uiMessages);
  const act = useText(actMessages);
  const id = useId();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const given = reason.trim();
  const missing = asked && !given && !optional;
  return (
    <form
      className={controls.form}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (complete && (given || optional)) props.onConfirm(given);
      }}
    >
      {hint && <p className={controls.help}>{hint}</p>}
      {children}
      <div className={controls.field}>
        <label htmlFor={id} className={controls.label}>
          {t('reason.label')}
          {!optional && <span className={controls.required}>{t('field.required')}</span>}
        </label>
        <textarea
          id={id}
          className={controls.control}
          rows={2}
          maxLength={2000}
          value={reason}
          aria-invalid={missing}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <span id={`${id}-hint`} className={missing ? controls.error : controls.help}>
          {missing ? t('reason.needed') : t('reason.hint')}
        </span>
      </div>
      <div className={controls.actions}>
        <Button type="submit" {...(danger ? { color: 'red' } : {})}>
          {props.confirmLabel ?? act('confirm')}
        </Button>
      </div>
    </form>
  );
}
