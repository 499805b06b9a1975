import type { Runbook } from '@tocsin/engine';
import { parseRunbook } from '@tocsin/engine';
import type { StoredRunbook } from '@tocsin/runner/client';
import { useMemo } from 'react';
import { useRunbook } from '../../../app/data/use-runbook.ts';
import { useText } from '../../../app/i18n/define-messages.ts';
import controls from '../../../ui/controls.module.css';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorView } from '../../../ui/error-view.tsx';
import { PageLoading } from '../../../ui/page-loading.tsx';
import { DropMine } from './drop-mine.tsx';
import { MergeForm } from './merge-form.tsx';
import { versionMessages } from './messages.ts';
import classes from './versions.module.css';

interface Props {
  /** Hash of the version that both began from. */
  readonly basedOn: string;
  readonly draft: Runbook;
  readonly newest: StoredRunbook;
  readonly onMerge: (merged: Runbook) => void;
  readonly onTakeTheirs: () => void;
  readonly onClose: () => void;
}

/** Somebody saved first: what they changed, what goes together by itself, and what a person must choose. */
export function MergeDialog({ basedOn, draft, newest, ...dialog }: Props) {
  const t = useText(versionMessages);
  const who = newest.savedBy?.name ?? t('someone');
  const { loadable } = useRunbook(newest.id, basedOn);
  const theirs = useMemo(() => parseRunbook(newest.source), [newest]);
  return (
    <Dialog
      opened
      size="lg"
      title={t('merge.title', { who, version: newest.version })}
      onClose={dialog.onClose}
    >
      <div className={controls.form}>
        {newest.note && <p className={classes.quiet}>{t('merge.said', { note: newest.note })}</p>}
        {loadable.state === 'loading' && <PageLoading />}
        {!theirs.ok && <ErrorView problems={theirs.problems} />}
        {loadable.state === 'failed' && (
          <>
            <p>{t('merge.noBase')}</p>
            <div className={controls.actions}>
              <DropMine onConfirm={dialog.onTakeTheirs} />
            </div>
          </>
        )}
        {loadable.state === 'ready' && theirs.ok && (
          <MergeForm
            base={loadable.value.plan.runbook}
            mine={draft}
            theirs={theirs.value}
            onMerge={dialog.onMerge}
            onTakeTheirs={dialog.onTakeTheirs}
            onClose={dialog.onClose}
          />
        )}
      </div>
    </Dialog>
  );
}
