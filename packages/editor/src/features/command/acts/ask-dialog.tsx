import { Button } from '@mantine/core';
import type { FieldValues, Instant, Plan, Run } from '@tocsin/engine';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { CommandDraft } from '../../../app/data/use-send.ts';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { focusNow } from '../../../ui/focus-now.ts';
import { ReasonDialog } from '../../../ui/reason-dialog.tsx';
import { TextView } from '../../../ui/text-view.tsx';
import type { BoardItem } from '../select/board.ts';
import type { Ask } from './ask.ts';
import classes from './ask-dialog.module.css';
import { GroupSelect } from './group-select.tsx';
import { HelpForm } from './help-form.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { actMessages } from './messages.ts';

import { ValuesForm } from './values-form.tsx';

export interface AskDialogProps {
  readonly plan: Plan;
  readonly run: Run;
  /** The run's own time. */
  readonly now: () => Instant;
  readonly item: BoardItem;
  readonly ask: Ask;
  readonly onSend: (order: CommandDraft) => void;
  readonly onClose: () => void;
}

/** Asks what an act on a step needs: a reason, a text, another group, values, or a second look at what it brings. */
export function AskDialog(props: AskDialogProps) {
  const { item, ask, onSend, onClose } = props;
  const t = useText(actMessages);
  const title = (
    <>
      {t(ask.act)} · <TextView text={item.title} plain />
    </>
  );
  const send = (order: CommandDraft) => {
    onSend(order);
    onClose();
  };
  switch (ask.act) {
    case 'skipStep':
    case 'failStep':
    case 'rejectReport':
    case 'reopenStep':
      return <Why {...props} act={ask.act} title={title} send={send} />;
    case 'reassignStep':
      return <Reassign {...props} title={title} send={send} />;
    case 'startLink':
      return item.state.kind === 'link' ? (
        <LinkDialog
          run={props.run}
          now={props.now}
          link={item.state}
          onSend={onSend}
          onClose={onClose}
        />
      ) : null;
    case 'requestHelp':
      return (
        <Dialog opened title={title} onClose={onClose}>
          <HelpForm
            onSend={(text) => send({ type: 'requestHelp', step: item.id, text })}
            onCancel={onClose}
          />
        </Dialog>
      );
    case 'completeStep':
      if (ask.needs === 'values') {
        return (
          <Dialog opened title={title} onClose={onClose}>
            <Consequence item={item} />
            <ValuesForm
              plan={props.plan}
              run={props.run}
              now={props.now}
              asks={item.asks}
              submitLabel={t('completeStep')}
              onSubmit={(values: FieldValues) =>
                send({ type: 'completeStep', step: item.id, values })
              }
            />
          </Dialog>
        );
      }
      return <Sure {...props} act="completeStep" title={title} send={send} />;
    case 'startStep':
      return <Sure {...props} act="startStep" title={title} send={send} />;
    case 'acknowledgeStep':
    case 'confirmStep':
      return null;
  }
}

interface PartProps extends AskDialogProps {
  readonly title: ReactNode;
  readonly send: (order: CommandDraft) => void;
}

function Why({
  act,
  title,
  item,
  send,
  onClose,
}: PartProps & { readonly act: 'skipStep' | 'failStep' | 'rejectReport' | 'reopenStep' }) {
  const t = useText(actMessages);
  const [notApplicable, setNotApplicable] = useState(false);
  return (
    <ReasonDialog
      opened
      title={title}
      text={t(`ask.${act}`)}
      confirmLabel={t(act)}
      onClose={onClose}
      onConfirm={(reason) =>
        send(
          act === 'skipStep' && notApplicable
            ? { type: 'skipStep', step: item.id, reason, notApplicable: true }
            : { type: act, step: item.id, reason },
        )
      }
    >
      {act === 'skipStep' && (
        <label className={classes.check}>
          <input
            type="checkbox"
            checked={notApplicable}
            onChange={(event) => setNotApplicable(event.currentTarget.checked)}
          />
          {t('notApplicable')}
        </label>
      )}
    </ReasonDialog>
  );
}

function Reassign({ plan, run, item, title, send, onClose }: PartProps) {
  const t = useText(actMessages);
  const language = useLanguage();
  const [group, setGroup] = useState<string>();
  return (
    <ReasonDialog
      opened
      title={title}
      text={t('ask.reassignStep')}
      confirmLabel={t('reassignStep')}
      onClose={onClose}
      onConfirm={(reason) => {
        if (group !== undefined) send({ type: 'reassignStep', step: item.id, group, reason });
      }}
    >
      <GroupSelect
        plan={plan}
        run={run}
        language={language}
        label={t('toGroup')}
        without={item.group}
        value={group}
        onChange={setGroup}
      />
    </ReasonDialog>
  );
}

function Sure({
  act,
  title,
  item,
  send,
  onClose,
}: PartProps & { readonly act: 'startStep' | 'completeStep' }) {
  const t = useText(actMessages);
  return (
    <Dialog opened title={title} onClose={onClose}>
      <Consequence item={item} />
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button ref={focusNow} onClick={() => send({ type: act, step: item.id })}>
          {t(`sure.${act}`)}
        </Button>
      </div>
    </Dialog>
  );
}

function Consequence({ item }: { readonly item: BoardItem }) {
  const t = useText(actMessages);
  if (item.state.kind !== 'step' || !item.state.consequence) return null;
  return (
    <p className={classes.consequence}>
      <strong>{t('consequence')}</strong>
      <TextView text={item.state.consequence} />
    </p>
  );
}
