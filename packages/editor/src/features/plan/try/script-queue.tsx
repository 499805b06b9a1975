import { Button } from '@mantine/core';
import { useText } from '../../../app/i18n/define-messages.ts';
import { tryMessages } from './messages.ts';
import classes from './try.module.css';
import type { Trying } from './use-trial.ts';

/** What a script has still to play, one act at a time, at a pace, or all of it. */
export function ScriptQueue({ trying }: { readonly trying: Trying }) {
  const t = useText(tryMessages);
  const { state, tell } = trying;
  const { queue, afterEnd } = state.context;
  const acts = queue.filter(({ act }) => act).length;
  const isPlaying = state.matches({ on: 'playing' });
  if (queue.length === 0) {
    return afterEnd > 0 ? (
      <p className={classes.note}>{t('script.afterEnd', { count: afterEnd })}</p>
    ) : null;
  }
  return (
    <div className={classes.queue}>
      <span>{t('script.left', { count: acts })}</span>
      <Button size="compact-xs" variant="default" onClick={() => tell({ type: 'next' })}>
        {t('script.next')}
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        onClick={() => tell({ type: isPlaying ? 'pause' : 'play' })}
      >
        {t(isPlaying ? 'script.pause' : 'script.play')}
      </Button>
      <Button size="compact-xs" variant="default" onClick={() => tell({ type: 'playAll' })}>
        {t('script.all')}
      </Button>
    </div>
  );
}
