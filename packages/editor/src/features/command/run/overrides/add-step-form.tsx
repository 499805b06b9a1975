import { useId, useState } from 'react';
import type { CommandDraft } from '../../../../app/data/use-send.ts';
import { useText } from '../../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../../app/i18n/language.ts';
import controls from '../../../../ui/controls.module.css';
import { focusNow } from '../../../../ui/focus-now.ts';
import { GroupSelect } from '../../acts/group-select.tsx';
import type { Desk } from '../desk.ts';
import { runMessages } from '../messages.ts';
import { freshStepId, placeOptions } from './options.ts';
import { Pick } from './pick-form.tsx';
import { WithReason } from './with-reason.tsx';

export interface AddStepFormProps {
  readonly desk: Desk;
  readonly onSend: (draft: CommandDraft) => void;
}

/** A step for this run alone: where, what, whose. */
export function AddStepForm({ desk, onSend }: AddStepFormProps) {
  const t = useText(runMessages);
  const language = useLanguage();
  const id = useId();
  const [lane, setLane] = useState('');
  const [zh, setZh] = useState('');
  const [en, setEn] = useState('');
  const [group, setGroup] = useState<string>();
  const title = { zh: zh.trim(), en: en.trim() };
  return (
    <WithReason
      hint={t('hint.addStep')}
      complete={lane !== '' && (title.zh !== '' || title.en !== '')}
      onConfirm={(reason) =>
        onSend({
          type: 'addStep',
          lane,
          step: freshStepId(desk.plan, desk.run),
          title,
          reason,
          ...(group !== undefined && { group }),
        })
      }
    >
      {[
        { key: 'zh', label: t('titleZh'), value: zh, change: setZh },
        { key: 'en', label: t('titleEn'), value: en, change: setEn },
      ].map(({ key, label, value, change }, index) => (
        <div key={key} className={controls.field}>
          <label htmlFor={`${id}-${key}`} className={controls.label}>
            {label}
          </label>
          <input
            id={`${id}-${key}`}
            className={controls.control}
            value={value}
            ref={index === 0 ? focusNow : null}
            onChange={(event) => change(event.currentTarget.value)}
          />
        </div>
      ))}
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
