import { Button } from '@mantine/core';
import type { RunbookSummary } from '@tocsin/runner/client';
import { useRef, useState } from 'react';
import { useRunbook } from '../../../app/data/use-runbook.ts';
import { useText } from '../../../app/i18n/define-messages.ts';
import { RunbookCanvas } from '../../../canvas/runbook-canvas.tsx';
import type { CanvasSelection } from '../../../canvas/selection.ts';
import type { CanvasHandle } from '../../../canvas/use-canvas-handle.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorView } from '../../../ui/error-view.tsx';
import { InstantText } from '../../../ui/instant-text.tsx';
import { PageLoading } from '../../../ui/page-loading.tsx';
import { versionMessages } from './messages.ts';
import classes from './versions.module.css';

interface Props {
  readonly summary: RunbookSummary;
  readonly timeZone: string;
  readonly onRestore: () => void;
  readonly onClose: () => void;
}

/** An old version on its canvas, to look at. */
export function ReadDialog({ summary, timeZone, onRestore, onClose }: Props) {
  const t = useText(versionMessages);
  const canvas = useRef<CanvasHandle>(null);
  const [selection, setSelection] = useState<CanvasSelection>();
  const { loadable } = useRunbook(summary.id, summary.hash);
  return (
    <Dialog
      opened
      size="full"
      title={t('reading.title', { version: summary.version })}
      onClose={onClose}
    >
      <div className={classes.layer}>
        <div className={classes.bar}>
          <span>
            {summary.source === 'built-in'
              ? t('builtIn')
              : t('saved', { who: summary.savedBy?.name ?? t('someone') })}
          </span>
          <InstantText at={summary.savedAt} timeZone={timeZone} show="date-time" />
          <span className={classes.barNote}>{summary.note}</span>
          <Button size="compact-sm" variant="default" onClick={onRestore}>
            {t('restore')}
          </Button>
        </div>
        <div className={classes.stage}>
          {loadable.state === 'loading' && <PageLoading />}
          {loadable.state === 'failed' && (
            <ErrorView problems={loadable.problems} onRetry={loadable.retry} />
          )}
          {loadable.state === 'ready' && (
            <RunbookCanvas
              runbook={loadable.value.plan.runbook}
              selection={selection}
              onSelect={setSelection}
              handle={canvas}
            />
          )}
        </div>
      </div>
    </Dialog>
  );
}
