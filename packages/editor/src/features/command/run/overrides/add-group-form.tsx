import { useState } from 'react';
import type { CommandDraft } from '../../../../app/data/use-send.ts';
import { useText } from '../../../../app/i18n/define-messages.ts';
import type { Desk } from '../desk.ts';
import { runMessages } from '../messages.ts';
import { freshGroupId } from './options.ts';
import { isWritten, TwoTexts, trimmed } from './two-texts.tsx';
import { WithReason } from './with-reason.tsx';

export interface AddGroupFormProps {
  readonly desk: Desk;
  readonly onSend: (draft: CommandDraft) => void;
}

/** A group for this run alone. */
export function AddGroupForm({ desk, onSend }: AddGroupFormProps) {
  const t = useText(runMessages);
  const [name, setName] = useState({ zh: '', en: '' });
  return (
    <WithReason
      hint={t('hint.addGroup')}
      complete={isWritten(name)}
      onConfirm={(reason) =>
        onSend({
          type: 'addGroup',
          group: freshGroupId(desk.plan, desk.run),
          name: trimmed(name),
          reason,
        })
      }
    >
      <TwoTexts zhLabel={t('groupZh')} enLabel={t('groupEn')} value={name} onChange={setName} />
    </WithReason>
  );
}
