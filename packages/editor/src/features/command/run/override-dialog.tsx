import type { CommandDraft } from '../../../app/data/use-send.ts';
import { useText } from '../../../app/i18n/define-messages.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import type { Desk } from './desk.ts';
import type { Override } from './desk-machine.ts';
import { runMessages } from './messages.ts';
import { AddGroupForm } from './overrides/add-group-form.tsx';
import { AddStepForm } from './overrides/add-step-form.tsx';
import { ClockForm } from './overrides/clock-form.tsx';
import { EndForm } from './overrides/end-form.tsx';
import { FactsForm } from './overrides/facts-form.tsx';
import { HandOverForm } from './overrides/hand-over-form.tsx';
import { NoteForm } from './overrides/note-form.tsx';
import { NoticeForm } from './overrides/notice-form.tsx';
import { levelOptions, signalOptions, stateOptions, targetOptions } from './overrides/options.ts';
import { PickForm } from './overrides/pick-form.tsx';

export interface OverrideDialogProps {
  readonly desk: Desk;
  readonly what: Override;
  readonly preset: string | undefined;
  readonly onSend: (draft: CommandDraft) => void;
  readonly onClose: () => void;
}

/** One of the commander's own acts, with what it needs to know. */
export function OverrideDialog(props: OverrideDialogProps) {
  const t = useText(runMessages);
  return (
    <Dialog
      opened
      title={t(`override.${props.what}`)}
      size={props.what === 'setFields' ? 'lg' : 'md'}
      onClose={props.onClose}
    >
      <Content {...props} />
    </Dialog>
  );
}

function Content({ desk, what, preset, onSend, onClose }: OverrideDialogProps) {
  const t = useText(runMessages);
  const send = (draft: CommandDraft) => {
    onSend(draft);
    onClose();
  };
  switch (what) {
    case 'setLevel':
      return (
        <PickForm
          label={t('pick.level')}
          options={levelOptions(desk.plan)}
          preset={preset}
          onSend={(level, reason) => send({ type: 'setLevel', level, reason })}
        />
      );
    case 'jump':
      return (
        <PickForm
          label={t('pick.state')}
          hint={t('hint.jump')}
          options={stateOptions(desk.plan)}
          preset={preset}
          onSend={(to, reason) => send({ type: 'jump', to, reason })}
        />
      );
    case 'takeTransition':
      return (
        <PickForm
          label={t('pick.transition')}
          hint={t('hint.takeTransition')}
          options={signalOptions(desk.plan, desk.run)}
          preset={preset}
          onSend={(transition, reason) => send({ type: 'takeTransition', transition, reason })}
        />
      );
    case 'addGroup':
      return <AddGroupForm desk={desk} onSend={send} />;
    case 'pauseTarget':
    case 'resumeTarget':
      return (
        <PickForm
          label={t('pick.target')}
          hint={t('hint.pauseTarget')}
          options={targetOptions(desk.plan, desk.run, what === 'resumeTarget')}
          preset={preset}
          onSend={(target, reason) => send({ type: what, target, reason })}
        />
      );
    case 'addStep':
      return <AddStepForm desk={desk} onSend={send} />;
    case 'setFields':
      return <FactsForm desk={desk} onSend={send} />;
    case 'setClock':
      return <ClockForm desk={desk} onSend={send} />;
    case 'handOver':
      return <HandOverForm onSend={send} />;
    case 'sendNotice':
      return <NoticeForm desk={desk} onSend={send} />;
    case 'addNote':
      return <NoteForm onSend={send} />;
    case 'close':
    case 'abort':
      return <EndForm what={what} onSend={send} />;
  }
}
