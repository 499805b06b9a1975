import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

export interface EmptyStateProps {
  readonly icon?: ReactNode;
  readonly title: string;
  /** Where it is all there is on the page, its title is the page's. */
  readonly wholePage?: boolean;
  /** What will be here, and how to get it here. */
  readonly text?: ReactNode;
  readonly action?: ReactNode;
}

/** Where there is nothing yet: says what belongs here and how to begin. */
export function EmptyState({ icon, title, wholePage = false, text, action }: EmptyStateProps) {
  const Title = wholePage ? 'h1' : 'h2';
  return (
    <div className={classes.box}>
      {icon && (
        <div className={classes.icon} aria-hidden="true">
          {icon}
        </div>
      )}
      <Title className={classes.title}>{title}</Title>
      {text && <p className={classes.text}>{text}</p>}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}
