import { useText } from '../../../app/i18n/define-messages.ts';
import { TextView } from '../../../ui/text-view.tsx';
import type { Difference } from '../edits/compare-runbooks.ts';
import { planMessages } from '../messages.ts';
import classes from './dialogs.module.css';

/** What changed between two versions, thing by thing. */
export function DifferenceList({ differences }: { readonly differences: readonly Difference[] }) {
  const t = useText(planMessages);
  return (
    <ul className={classes.differences}>
      {differences.map((difference) => (
        <li key={difference.id} data-what={difference.what}>
          <small>{t(`diff.${difference.what}`)}</small>
          <TextView text={difference.title} plain />
        </li>
      ))}
    </ul>
  );
}
