import type { Link, LinkRun } from '@tocsin/engine';
import { textIn } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { linkStanding } from './link-step.ts';
import { tryMessages } from './messages.ts';
import type { Trial } from './trial.ts';
import classes from './try.module.css';

interface Props {
  readonly link: Link;
  /** The hand-over of this round. */
  readonly handed: LinkRun | undefined;
  readonly trial: Trial;
}

/** Where a link leads, and what its plan answered. */
export function LinkWords({ link, handed, trial }: Props) {
  const t = useText(tryMessages);
  const language = useLanguage();
  const { runbook } = trial.plan;
  const standing = linkStanding(link, handed, runbook.id, trial.linked);
  const other = link.runbook === runbook.id ? runbook : trial.linked?.get(link.runbook)?.runbook;
  const plan = (other && textIn(other.title, language)) || link.runbook;
  const said = (): string => {
    switch (standing) {
      case 'ready':
      case 'absent':
        return t(`link.${standing}`, { plan });
      case 'refused':
        return t('link.refused', { why: handed?.reason ? textIn(handed.reason, language) : '' });
      default:
        return t(`link.${standing}`);
    }
  };
  return (
    <p className={classes.quiet} role="status" data-link={standing}>
      {said()}
    </p>
  );
}
