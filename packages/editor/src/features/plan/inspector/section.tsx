import type { ReactNode } from 'react';
import classes from './inspector.module.css';

interface Props {
  readonly title: string;
  readonly count?: number;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** One part of the inspector under its own heading. */
export function Section({ title, count, action, children }: Props) {
  return (
    <section className={classes.section}>
      <header className={classes.sectionHead}>
        <h3>
          {title}
          {count !== undefined && count > 0 && <span className={classes.count}>{count}</span>}
        </h3>
        {action}
      </header>
      {children}
    </section>
  );
}
