import { Button } from '@mantine/core';
import { editBetween } from '@tocsin/engine';
import type { RunbookSummary } from '@tocsin/runner/client';
import { useState } from 'react';
import { loadPlan } from '../../../app/data/load-plan.ts';
import { problemsOf } from '../../../app/data/problems-of.ts';
import { tellProblems } from '../../../app/data/tell-problems.tsx';
import { useHost } from '../../../app/host/host-context.tsx';
import { useText } from '../../../app/i18n/define-messages.ts';
import { ErrorView } from '../../../ui/error-view.tsx';
import { PageLoading } from '../../../ui/page-loading.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { PanelFrame } from '../panels/panel-frame.tsx';
import { CompareDialog } from './compare-dialog.tsx';
import { versionMessages } from './messages.ts';
import { ReadDialog } from './read-dialog.tsx';
import { StorageNote } from './storage-note.tsx';
import { useVersions } from './use-versions.ts';
import { VersionLine } from './version-line.tsx';
import classes from './versions.module.css';

/** What is open over the desk: one version to read, or two to compare (the draft, where no hash is given). */
type Open =
  | { readonly read: RunbookSummary }
  | { readonly before: string | undefined; readonly after: string | undefined };

/** The history of a plan: every version kept, to read, compare, and go back to. */
export function VersionsPanel() {
  const t = useText(versionMessages);
  const desk = useDesk();
  const host = useHost();
  const { runbook } = desk;
  const { loadable } = useVersions(runbook.id, runbook.version);
  const [open, setOpen] = useState<Open>();
  const [isRestored, setRestored] = useState(false);
  const timeZone = runbook.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;

  /** One edit, so that one undo takes it back. */
  const restore = async ({ id, hash }: RunbookSummary): Promise<void> => {
    try {
      const { plan } = await loadPlan(host, id, hash);
      const outcome = desk.perform(editBetween(desk.runbook, plan.runbook));
      if (outcome.ok) {
        setRestored(true);
        setOpen(undefined);
      } else tellProblems('refused', outcome.problems);
    } catch (error) {
      tellProblems('failed', problemsOf(error));
    }
  };

  return (
    <PanelFrame title={t('title')} lead={t('lead')}>
      <StorageNote />
      {isRestored && (
        <p className={classes.restored} role="status">
          {t('restore.done')}
        </p>
      )}
      {loadable.state === 'loading' && <PageLoading />}
      {loadable.state === 'failed' && (
        <ErrorView problems={loadable.problems} onRetry={loadable.retry} />
      )}
      {loadable.state === 'ready' && (
        <>
          {loadable.value.length > 1 && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() =>
                setOpen({ before: loadable.value[1]?.hash, after: loadable.value[0]?.hash })
              }
            >
              {t('compareTwo')}
            </Button>
          )}
          <ol className={classes.versions}>
            {loadable.value.map((summary, index) => (
              <VersionLine
                key={summary.hash}
                summary={summary}
                isNewest={index === 0}
                isBasis={summary.version === runbook.version}
                timeZone={timeZone}
                onOpen={() => setOpen({ read: summary })}
                onCompare={() => setOpen({ before: summary.hash, after: undefined })}
                onRestore={() => void restore(summary)}
              />
            ))}
          </ol>
          {open && 'read' in open && (
            <ReadDialog
              summary={open.read}
              timeZone={timeZone}
              onRestore={() => void restore(open.read)}
              onClose={() => setOpen(undefined)}
            />
          )}
          {open && !('read' in open) && (
            <CompareDialog
              versions={loadable.value}
              draft={runbook}
              before={open.before}
              after={open.after}
              onChange={(before, after) => setOpen({ before, after })}
              onClose={() => setOpen(undefined)}
            />
          )}
        </>
      )}
    </PanelFrame>
  );
}
