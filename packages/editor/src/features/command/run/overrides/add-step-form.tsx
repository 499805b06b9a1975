import { useState } from 'react';
import type { CommandDraft } from '../../../../app/data/use-send.ts';
import { useText } from '../../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../../app/i18n/language.ts';
import { GroupSelect } from '../../acts/group-select.tsx';
import type { Desk } from '../desk.ts';
import { runMessages } from '../messages.ts';
import { freshStepId, placeOptions } from './options.ts';
import { Pick } from './pick-form.tsx';
import { isWritten, TwoTexts, trimmed } from './two-texts.tsx';
import { WithReason } from './with-reason.tsx';

export interface AddStepFormProps {
  readonly desk: Desk;
  readonly onSend: (draft: CommandDraft) => void;
}

/** A step for this run alone: what, where, whose. */
export function AddStepForm({ desk, onSend }: AddStepFormProps) {
  const t = useText(runMessages);
  const language = useLanguage();
  const [title, setTitle] = useState({ zh: '', en: '' });
  const [lane, setLane] = useState('');
  const [group, setGroup] = useState<string>();
  return (
    <WithReason
      hint={t('hint.addStep')}
      complete={lane !== '' && isWritten(title)}
      onConfirm={(reason) =>
        onSend({
          type: 'addStep',
          lane,
          step: freshStepId(desk.plan, desk.run),
          title: trimmed(title),
          reason,
          ...(group !== undefined && { group }),
        })
      }
    >
      <TwoTexts zhLabel={t('titleZh')} enLabel={t('titleEn')} value={title} onChange={setTitle} />
      <Pick
        label={t('pick.lane')}
        options={placeOptions(desk.plan)}
        value={lane}
        onChange={setLane}
      />
      <GroupSelect
        plan={desk.plan}
        run={desk.run}
        language={language}
        label={t('pick.group')}
        optional
        value={group}
        onChange={setGroup}
      />
    </WithReason>
  );
}
