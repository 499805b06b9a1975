import { Button } from '@mantine/core';
import type { RunbookSummary } from '@tocsin/runner/client';
import { useText } from '../../../app/i18n/define-messages.ts';
import { InstantText } from '../../../ui/instant-text.tsx';
import { versionMessages } from './messages.ts';
import classes from './versions.module.css';

interface Props {
  readonly summary: RunbookSummary;
  readonly isNewest: boolean;
  readonly isBasis: boolean;
  readonly timeZone: string;
  readonly onOpen: () => void;
  readonly onCompare: () => void;
  readonly onRestore: () => void;
}

/** One version: which, when, by whom, why, and what can be done with it. */
export function VersionLine({ summary, timeZone, ...line }: Props) {
  const t = useText(versionMessages);
  const { version, savedAt, savedBy, note, source } = summary;
  return (
    <li className={classes.version}>
      <div className={classes.versionHead}>
        <strong className="tc-tabular">{version}</strong>
        {line.isNewest && <em>{t('newest')}</em>}
        {line.isBasis && <em data-basis>{t('basis')}</em>}
        <span className={classes.when}>
          <InstantText at={savedAt} timeZone={timeZone} show="date-time" />
        </span>
      </div>
      <p className={classes.who}>
        {source === 'built-in' ? t('builtIn') : t('saved', { who: savedBy?.name ?? t('someone') })}
      </p>
      {source === 'saved' && <p className={classes.note}>{note || t('noNote')}</p>}
      <div className={classes.acts}>
        <Button size="compact-xs" variant="default" onClick={line.onOpen}>
          {t('open')}
        </Button>
        <Button size="compact-xs" variant="default" onClick={line.onCompare}>
          {t('compareDraft')}
        </Button>
        <Button size="compact-xs" variant="subtle" onClick={line.onRestore}>
          {t('restore')}
        </Button>
      </div>
    </li>
  );
}
