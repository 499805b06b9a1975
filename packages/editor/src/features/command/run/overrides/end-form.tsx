import type { CommandDraft } from '../../../../app/data/use-send.ts';
import { useText } from '../../../../app/i18n/define-messages.ts';
import { runMessages } from '../messages.ts';
import { WithReason } from './with-reason.tsx';

export interface EndFormProps {
  readonly what: 'close' | 'abort';
  readonly onSend: (draft: CommandDraft) => void;
}

/** Ends a run: closed because its work is done, or aborted. */
export function EndForm({ what, onSend }: EndFormProps) {
  const t = useText(runMessages);
  return (
    <WithReason
      hint={t(`hint.${what}`)}
      danger={what === 'abort'}
      optional={what === 'close'}
      confirmLabel={t(`override.${what}`)}
      onConfirm={(reason) =>
        onSend(
          what === 'abort'
            ? { type: 'abort', reason }
            : { type: 'close', ...(reason && { reason }) },
        )
      }
    />
  );
}
