import { usePending } from '../data/use-pending.ts';
import { useHostState } from '../host/host-context.tsx';
import { useText } from '../i18n/define-messages.ts';
import { appMessages } from '../messages.ts';
import classes from './lost-banner.module.css';

/** Says that the host is out of reach, what still works, and how much waits to be sent. */
export function LostBanner() {
  const t = useText(appMessages);
  const { lost } = useHostState();
  const waiting = usePending().length;
  if (!lost) return null;
  return (
    <div className={classes.banner} role="status">
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M8 1.2 15.2 14H.8z" />
      </svg>
      <strong>{t('lost.title')}</strong>
      <span>{t('lost.text')}</span>
      {waiting > 0 && <span>{t('lost.waiting', { count: waiting })}</span>}
    </div>
  );
}
