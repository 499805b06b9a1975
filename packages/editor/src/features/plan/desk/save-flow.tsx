import type { Runbook } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import type { Checked } from '../check/use-checked.ts';
import { RefusedDialog } from '../dialogs/save-dialog.tsx';
import { NEVER_SAVED } from '../draft/draft-store.ts';
import { placeOfProblem } from '../edits/pointer-place.ts';
import { planMessages } from '../messages.ts';
import { MergeDialog } from '../versions/merge-dialog.tsx';
import { PublishDialog } from '../versions/publish-dialog.tsx';
import classes from './desk.module.css';
import type { Saving } from './use-saving.ts';

interface Props {
  readonly saving: Saving;
  readonly draft: Runbook;
  readonly checked: Checked;
  readonly onGoTo: (node: string) => void;
}

/** What saving shows at each of its stages. */
export function SaveFlow({ saving, draft, checked, onGoTo }: Props) {
  const t = useText(planMessages);
  switch (saving.state) {
    case 'asking':
    case 'sending':
      return (
        <PublishDialog
          // A plan never saved has no version before this one.
          base={saving.basedOn === NEVER_SAVED ? undefined : saving.base.runbook}
          draft={draft}
          checked={checked}
          isSending={saving.state === 'sending'}
          onConfirm={saving.confirm}
          onGoTo={onGoTo}
          onClose={saving.cancel}
        />
      );
    case 'refused':
      return (
        <RefusedDialog
          problems={saving.problems}
          onGoTo={(problem) => {
            const { node } = placeOfProblem(draft, problem);
            saving.cancel();
            if (node !== undefined) onGoTo(node);
          }}
          onClose={saving.cancel}
        />
      );
    case 'conflict':
      return saving.newest ? (
        <MergeDialog
          basedOn={saving.basedOn}
          draft={draft}
          newest={saving.newest}
          onMerge={saving.mergeWithTheirs}
          onTakeTheirs={saving.takeTheirs}
          onClose={saving.cancel}
        />
      ) : null;
    case 'saved':
      return (
        <p className={classes.saved} role="status">
          {t('save.saved', { version: saving.version ?? '' })}
        </p>
      );
    case 'idle':
      return null;
  }
}
