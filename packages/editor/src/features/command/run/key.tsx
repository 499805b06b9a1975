import type { ReactNode } from 'react';
import classes from './key.module.css';

/** A key to press. Touch screens have none, so they are shown none. */
export function Key({ children }: { readonly children: ReactNode }) {
  return <kbd className={classes.key}>{children}</kbd>;
}
