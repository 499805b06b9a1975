import { Button } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import { useId, useState } from 'react';
import { useText } from '../app/i18n/define-messages.ts';
import controls from './controls.module.css';
import { Dialog } from './dialog.tsx';
import { focusNow } from './focus-now.ts';
import { uiMessages } from './messages.ts';

export interface ReasonDialogProps {
  readonly opened: boolean;
  readonly title: ReactNode;
  /** What the act does, and the consequence of it. */
  readonly text?: ReactNode;
  readonly confirmLabel: string;
  /** Reasons given often, one tap each. */
  readonly suggestions?: readonly string[];
  readonly danger?: boolean;
  /** More inputs, above the reason. */
  readonly children?: ReactNode;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks why, before an act that departs from the plan. Nothing happens without a reason. */
export function ReasonDialog({ opened, onClose, title, ...form }: ReasonDialogProps) {
  return (
    <Dialog opened={opened} title={title} onClose={onClose}>
      <ReasonForm {...form} onClose={onClose} />
    </Dialog>
  );
}

type ReasonFormProps = Omit<ReasonDialogProps, 'opened' | 'title'>;

function ReasonForm(props: ReasonFormProps) {
  const { text, confirmLabel, suggestions, danger = false, children, onConfirm, onClose } = props;
  const t = useText(uiMessages);
  const id = useId();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const given = reason.trim();

  const confirm = () => {
    if (given) onConfirm(given);
    else setAsked(true);
  };

  const keyDown = (event: KeyboardEvent) => {
    // Enter that picks a word in a Chinese input method is not an answer.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      confirm();
    }
  };

  return (
    <form
      className={controls.form}
      onSubmit={(event) => {
        event.preventDefault();
        confirm();
      }}
    >
      {text && <div className={controls.help}>{text}</div>}
      {children}
      <div className={controls.field}>
        <label htmlFor={id} className={controls.label}>
          {t('reason.label')}
          <span className={controls.required}>{t('field.required')}</span>
        </label>
        <textarea
          id={id}
          className={controls.control}
          rows={3}
          maxLength={2000}
          value={reason}
          // The dialog was opened to write this.
          ref={focusNow}
          aria-describedby={`${id}-hint`}
          aria-invalid={asked && !given}
          onChange={(event) => setReason(event.currentTarget.value)}
          onKeyDown={keyDown}
        />
        <span id={`${id}-hint`} className={asked && !given ? controls.error : controls.help}>
          {asked && !given ? t('reason.needed') : t('reason.hint')}
        </span>
      </div>
      {suggestions && suggestions.length > 0 && (
        <div className={controls.chips}>
          {suggestions.map((suggestion) => (
            <button
              key={suggestion}
              type="button"
              className={controls.chip}
              onClick={() => setReason(suggestion)}
            >
              {suggestion}
            </button>
          ))}
        </div>
      )}
      <div className={controls.actions}>
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button type="submit" {...(danger ? { color: 'red' } : {})}>
          {confirmLabel}
        </Button>
      </div>
    </form>
  );
}
