import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useText } from '../../../app/i18n/define-messages.ts';
import controls from '../../../ui/controls.module.css';
import { focusNow } from '../../../ui/focus-now.ts';
import { actMessages } from './messages.ts';

export interface HelpFormProps {
  readonly onSend: (text: string) => void;
  readonly onCancel: () => void;
}

/** Asks what help is needed. */
export function HelpForm({ onSend, onCancel }: HelpFormProps) {
  const t = useText(actMessages);
  const id = useId();
  const [text, setText] = useState('');
  const given = text.trim();
  return (
    <form
      className={controls.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (given) onSend(given);
      }}
    >
      <div className={controls.field}>
        <label htmlFor={id} className={controls.label}>
          {t('ask.requestHelp')}
        </label>
        <textarea
          id={id}
          className={controls.control}
          rows={3}
          maxLength={2000}
          value={text}
          ref={focusNow}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <div className={controls.actions}>
        <Button variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button type="submit" disabled={!given}>
          {t('requestHelp')}
        </Button>
      </div>
    </form>
  );
}
