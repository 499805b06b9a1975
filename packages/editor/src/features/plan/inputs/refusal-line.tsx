import { TextView } from '../../../ui/text-view.tsx';
import classes from './inputs.module.css';
import type { Refusal } from './use-refusal.ts';

/** Why a choice was not taken, under the field that still has the old one. */
export function RefusalLine({ of: { problem } }: { readonly of: Refusal }) {
  if (!problem) return null;
  return (
    <span className={classes.error} role="alert">
      <TextView text={problem.message} plain />
    </span>
  );
}
