import { useText } from '../../../app/i18n/define-messages.ts';
import { tryMessages } from './messages.ts';
import classes from './try.module.css';
import type { Trying } from './use-trial.ts';

/** Round the canvas while a draft is tried out, so that nobody takes it for a run. */
export function TryFrame({ trying }: { readonly trying: Trying }) {
  const t = useText(tryMessages);
  if (!trying.trial) return null;
  return (
    <div className={classes.frame}>
      <span className={classes.frameWord}>{t('frame')}</span>
    </div>
  );
}
