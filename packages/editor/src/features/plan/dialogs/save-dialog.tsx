import type { Problem } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorView } from '../../../ui/error-view.tsx';
import { planMessages } from '../messages.ts';

interface RefusedProps {
  readonly problems: readonly Problem[];
  readonly onGoTo: (problem: Problem) => void;
  readonly onClose: () => void;
}

/** Why a version was not saved, each reason a way to its place. */
export function RefusedDialog({ problems, onGoTo, onClose }: RefusedProps) {
  const t = useText(planMessages);
  return (
    <Dialog opened title={t('save.refused')} onClose={onClose}>
      <ErrorView title={t('save.refused.lead')} problems={problems} onGoTo={onGoTo} />
    </Dialog>
  );
}
