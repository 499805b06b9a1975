import { useLocation } from 'wouter';
import { DiscardDialog } from '../dialogs/discard-dialog.tsx';
import { NEVER_SAVED } from '../draft/draft-store.ts';
import type { BaseVersion, DraftDesk } from '../draft/use-draft.ts';

interface Props {
  readonly draft: DraftDesk;
  readonly base: BaseVersion;
  readonly onClose: () => void;
}

/** Throwing the draft away, once it is confirmed. */
export function DiscardFlow({ draft, base, onClose }: Props) {
  const [, navigate] = useLocation();
  return (
    <DiscardDialog
      version={base.runbook.version}
      edits={draft.edits}
      onConfirm={() => {
        draft.reset(base);
        onClose();
        // A plan never saved has no version to go back to.
        if (draft.basedOn === NEVER_SAVED) navigate('/');
      }}
      onClose={onClose}
    />
  );
}
