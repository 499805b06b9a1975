import { newId } from '@tocsin/runner/client';
import { useId, useState } from 'react';
import type { CommandDraft } from '../../../../app/data/use-send.ts';
import { useText } from '../../../../app/i18n/define-messages.ts';
import controls from '../../../../ui/controls.module.css';
import { focusNow } from '../../../../ui/focus-now.ts';
import { runMessages } from '../messages.ts';
import { WithReason } from './with-reason.tsx';

/** Names who commands from now on. */
export function HandOverForm({ onSend }: { readonly onSend: (draft: CommandDraft) => void }) {
  const t = useText(runMessages);
  const id = useId();
  const [name, setName] = useState('');
  const given = name.trim();
  return (
    <WithReason
      hint={t('hint.handOver')}
      complete={given !== ''}
      onConfirm={(reason) =>
        onSend({ type: 'handOver', to: { id: newId(), name: given, role: 'commander' }, reason })
      }
    >
      <div className={controls.field}>
        <label htmlFor={id} className={controls.label}>
          {t('newCommander')}
        </label>
        <input
          id={id}
          className={controls.control}
          required
          maxLength={200}
          value={name}
          ref={focusNow}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </div>
    </WithReason>
  );
}
