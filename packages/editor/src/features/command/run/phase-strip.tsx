import type { PhaseView } from '@tocsin/engine';
import { TextView } from '../../../ui/text-view.tsx';

import classes from './phase-strip.module.css';

/** The phases in order: behind, here, ahead. */
export function PhaseStrip({ phases }: { readonly phases: readonly PhaseView[] }) {
  return (
    <ol className={classes.strip}>
      {phases.map(({ id, title, status }) => (
        <li
          key={id}
          className={classes.phase}
          data-status={status}
          aria-current={status === 'now' ? 'step' : undefined}
        >
          <span className={classes.name}>
            <span className={classes.dot} aria-hidden="true" />
            <TextView text={title} plain />
          </span>
        </li>
      ))}
    </ol>
  );
}
