import type { Named } from '@tocsin/engine';
import { gapsAbout } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { TextView } from '../../../ui/text-view.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { planMessages } from '../messages.ts';
import classes from './inspector.module.css';

/** What the source plan leaves open about a thing, where that thing is edited; nothing where it leaves nothing open. */
export function GapLines({ what }: { readonly what: Named }) {
  const t = useText(planMessages);
  const { runbook } = useDesk();
  return gapsAbout(runbook, what).map((gap) => (
    <p key={gap.id} className={classes.gap}>
      <span className="tc-visually-hidden">{t('gaps')}</span>
      <TextView text={gap.text} />
    </p>
  ));
}
