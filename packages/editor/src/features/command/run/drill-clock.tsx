import { useText } from '../../../app/i18n/define-messages.ts';
import type { Desk } from './desk.ts';
import { runMessages } from './messages.ts';
import classes from './run-desk.module.css';

/** How fast the drill's clock runs; press it to change that. */
export function DrillClock({ desk }: { readonly desk: Desk }) {
  const t = useText(runMessages);
  const { rate } = desk.run.clock;
  const words = rate === 0 ? t('rate.paused') : `${rate}×`;
  return (
    <button
      type="button"
      className={classes.rate}
      disabled={desk.run.status === 'ended'}
      onClick={() => desk.override('setClock')}
    >
      {t('rate')} {words}
    </button>
  );
}
