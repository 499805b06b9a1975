import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import type { CommandDraft } from '../../../../app/data/use-send.ts';
import { useText } from '../../../../app/i18n/define-messages.ts';
import controls from '../../../../ui/controls.module.css';
import { focusNow } from '../../../../ui/focus-now.ts';
import { runMessages } from '../messages.ts';

/** A line of one's own in the journal. */
export function NoteForm({ onSend }: { readonly onSend: (draft: CommandDraft) => void }) {
  const t = useText(runMessages);
  const id = useId();
  const [text, setText] = useState('');
  const given = text.trim();
  return (
    <form
      className={controls.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (given) onSend({ type: 'addNote', text: given });
      }}
    >
      <div className={controls.field}>
        <label htmlFor={id} className={controls.label}>
          {t('note')}
        </label>
        <textarea
          id={id}
          className={controls.control}
          rows={4}
          value={text}
          ref={focusNow}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <span className={controls.help}>{t('hint.addNote')}</span>
      </div>
      <div className={controls.actions}>
        <Button type="submit" disabled={!given}>
          {t('override.addNote')}
        </Button>
      </div>
    </form>
  );
}
