import type { Judgement } from '@tocsin/engine';
import { useText } from '../app/i18n/define-messages.ts';
import { useLanguage } from '../app/i18n/language.ts';
import { formatDuration } from './clock-format.ts';
import { uiMessages } from './messages.ts';
import classes from './verdict-mark.module.css';

/** How a timing target came out: met, missed by how much, running, void; and whether word came late. */
export function VerdictMark({ judgement }: { readonly judgement: Judgement }) {
  const t = useText(uiMessages);
  const language = useLanguage();
  const { verdict, missedByMs, reportedLate } = judgement;
  return (
    <span className={classes.mark} data-verdict={verdict}>
      <svg className={classes.shape} viewBox="0 0 16 16" aria-hidden="true">
        {drawing(verdict)}
      </svg>
      {verdict === 'missed' && missedByMs !== undefined
        ? t('verdict.missedBy', { by: formatDuration(missedByMs, language) })
        : t(`verdict.${verdict}`)}
      {reportedLate && <span className={classes.note}>{t('verdict.reportedLate')}</span>}
    </span>
  );
}

function drawing(verdict: Judgement['verdict']) {
  switch (verdict) {
    case 'met':
      return (
        <>
          <circle className={classes.fill} cx="8" cy="8" r="7" />
          <path className={classes.cut} d="m4.8 8.3 2.2 2.2 4.3-4.7" />
        </>
      );
    case 'missed':
      return (
        <>
          <path className={classes.fill} d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" />
          <path className={classes.cut} d="M8 4v5M8 11.400v.2" />
        </>
      );
    case 'running':
      return (
        <>
          <circle className={classes.line} cx="8" cy="8" r="6.2" />
          <path className={classes.line} d="M8 4.500V8l2.4 1.6" />
        </>
      );
    case 'void':
      return (
        <>
          <circle className={classes.line} cx="8" cy="8" r="6.2" />
          <path className={classes.line} d="m3.8 12.2 8.4-8.4" />
        </>
      );
    case 'idle':
      return <circle className={classes.line} cx="8" cy="8" r="6.2" strokeDasharray="1.8 2.5" />;
  }
}
