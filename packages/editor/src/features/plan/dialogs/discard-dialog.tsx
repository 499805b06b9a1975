import { Button } from '@mantine/core';
import { useText } from '../../../app/i18n/define-messages.ts';
import controls from '../../../ui/controls.module.css';
import { Dialog } from '../../../ui/dialog.tsx';
import { planMessages } from '../messages.ts';
import classes from './dialogs.module.css';

interface Props {
  readonly version: string;
  readonly edits: number;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before a draft is thrown away: that alone cannot be undone. */
export function DiscardDialog({ version, edits, onConfirm, onClose }: Props) {
  const t = useText(planMessages);
  return (
    <Dialog opened title={t('discard.title')} onClose={onClose} size="sm">
      <div className={controls.form}>
        <p className={classes.quiet}>{t('discard.text', { version, edits })}</p>
        <div className={controls.actions}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button color="red" onClick={onConfirm}>
            {t('discard')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
