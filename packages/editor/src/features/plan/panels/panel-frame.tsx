import type { ReactNode } from 'react';
import classes from './panels.module.css';

interface Props {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/** A panel beside the canvas: its heading and what it lists. */
export function PanelFrame({ title, lead, children }: Props) {
  return (
    <div className={classes.panel}>
      <h2>{title}</h2>
      {lead && <p className={classes.lead}>{lead}</p>}
      {children}
    </div>
  );
}
