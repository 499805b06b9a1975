import type { RunbookSummary } from '@tocsin/runner/client';
import { useText } from '../../../app/i18n/define-messages.ts';
import { TextView } from '../../../ui/text-view.tsx';
import { libraryMessages } from './messages.ts';
import classes from './phase-strip.module.css';

interface PhaseStripProps {
  readonly phases: RunbookSummary['phases'];
  /** Where a run is now. */
  readonly current?: string | null;
}

/** The phases of a plan one after another, as stations of a line. */
export function PhaseStrip({ phases, current }: PhaseStripProps) {
  const t = useText(libraryMessages);
  return (
    <ol className={classes.strip} aria-label={t('phases')}>
      {phases.map(({ id, title }) => (
        <li key={id} className={classes.phase} aria-current={id === current ? 'step' : undefined}>
          <TextView text={title} plain />
        </li>
      ))}
    </ol>
  );
}
