import type { Runbook } from '@tocsin/engine';
import { useLocation } from 'wouter';
import { DiscardDialog } from '../dialogs/discard-dialog.tsx';
import { NEVER_SAVED } from '../draft/draft-store.ts';
import type { DraftDesk } from '../draft/use-draft.ts';

interface Props {
  readonly draft: DraftDesk;
  readonly base: Runbook;
  readonly onClose: () => void;
}

/** Throwing the draft away, once it is confirmed. */
export function DiscardFlow({ draft, base, onClose }: Props) {
  const [, navigate] = useLocation();
  return (
    <DiscardDialog
      version={base.version}
      edits={draft.edits}
      onConfirm={() => {
        draft.reset({ hash: draft.basedOn, runbook: base });
        onClose();
        // A plan never saved has no version to go back to.
        if (draft.basedOn === NEVER_SAVED) navigate('/');
      }}
      onClose={onClose}
    />
  );
}
