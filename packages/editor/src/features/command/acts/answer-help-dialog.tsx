import { Button } from '@mantine/core';
import type { HelpRequest, Plan, Run } from '@tocsin/engine';
import { useId, useState } from 'react';
import type { CommandDraft } from '../../../app/data/use-send.ts';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import controls from '../../../ui/controls.module.css';
import { Dialog } from '../../../ui/dialog.tsx';
import { focusNow } from '../../../ui/focus-now.ts';
import { answerMessages } from './answer-messages.ts';
import { GroupSelect } from './group-select.tsx';
import { actMessages } from './messages.ts';

export interface AnswerHelpDialogProps {
  readonly plan: Plan;
  readonly run: Run;
  readonly help: HelpRequest;
  readonly answer: 'accepted' | 'declined';
  readonly onSend: (draft: CommandDraft) => void;
  readonly onClose: () => void;
}

/** Promises help, saying who brings it, or declines it, saying why. */
export function AnswerHelpDialog(props: AnswerHelpDialogProps) {
  const { plan, run, help, answer, onSend, onClose } = props;
  const t = useText(answerMessages);
  const act = useText(actMessages);
  const language = useLanguage();
  const id = useId();
  const [text, setText] = useState('');
  const [group, setGroup] = useState<string>();
  const said = text.trim();
  const declining = answer === 'declined';
  return (
    <Dialog opened title={t(declining ? 'decline' : 'accept')} onClose={onClose}>
      <form
        className={controls.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (declining && !said) return;
          onSend({
            type: 'answerHelp',
            help: help.id,
            answer,
            ...(said && { text: said }),
            ...(group !== undefined && { group }),
          });
          onClose();
        }}
      >
        <p>{help.text}</p>
        {!declining && (
          <GroupSelect
            plan={plan}
            run={run}
            language={language}
            label={t('by')}
            optional
            value={group}
            onChange={setGroup}
          />
        )}
        <div className={controls.field}>
          <label htmlFor={id} className={controls.label}>
            {t(declining ? 'why' : 'what')}
          </label>
          <textarea
            id={id}
            className={controls.control}
            rows={2}
            maxLength={2000}
            required={declining}
            value={text}
            ref={focusNow}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </div>
        <div className={controls.actions}>
          <Button variant="default" onClick={onClose}>
            {act('cancel')}
          </Button>
          <Button type="submit" disabled={declining && !said}>
            {t(declining ? 'decline' : 'accept')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
