import type { PendingCommand, WatchStatus } from '@tocsin/runner/client';
import { useHostState } from '../../../app/host/host-context.tsx';
import { useText } from '../../../app/i18n/define-messages.ts';
import classes from './connection-banner.module.css';
import { runMessages } from './messages.ts';

export interface ConnectionBannerProps {
  readonly status: WatchStatus;
  readonly pending: readonly PendingCommand[];
}

/** Says when the picture may be old, and what has not been sent yet. Nothing while all is well. */
export function ConnectionBanner({ status, pending }: ConnectionBannerProps) {
  const t = useText(runMessages);
  const { lost } = useHostState();
  // A host that is gone altogether is told of by the shell, for all pages.
  if (lost) return null;
  // A command on its way for the first time is not news; one that had to be tried again is.
  const stuck = pending.filter(({ attempts }) => attempts > 0 || status === 'lost');
  if (status !== 'lost' && stuck.length === 0) return null;
  return (
    <div className={classes.banner} role="status">
      {status === 'lost' && (
        <>
          <strong>{t('lost.title')}</strong> <span>{t('lost.text')}</span>
        </>
      )}
      {stuck.length > 0 && (
        <strong className={classes.pending}>{t('pending', { count: stuck.length })}</strong>
      )}
    </div>
  );
}
