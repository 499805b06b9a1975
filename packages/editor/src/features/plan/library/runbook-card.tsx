import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { textIn } from '@tocsin/engine';
import type { RunbookSummary } from '@tocsin/runner/client';
import { Link } from 'wouter';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { TextView } from '../../../ui/text-view.tsx';
import { libraryMessages } from './messages.ts';
import { PhaseStrip } from './phase-strip.tsx';
import classes from './runbook-card.module.css';

export function RunbookCard({ runbook }: { readonly runbook: RunbookSummary }) {
  const t = useText(libraryMessages);
  const language = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  const title = textIn(runbook.title, language);
  return (
    <article className={classes.card} aria-label={title}>
      <header className={classes.header}>
        <h2 className={classes.title}>
          <Link href={`/plan/${runbook.id}`} className={classes.titleLink}>
            <TextView text={runbook.title} />
          </Link>
        </h2>
        {runbook.title[other] && (
          <p className={classes.other} lang={other === 'zh' ? 'zh-CN' : 'en'}>
            {runbook.title[other]}
          </p>
        )}
      </header>
      {runbook.summary && (
        <p className={classes.summary}>
          <TextView text={runbook.summary} plain />
        </p>
      )}
      <PhaseStrip phases={runbook.phases} />
      <ul className={classes.counts}>
        <li>{t('count.groups', { count: runbook.groups })}</li>
        <li>{t('count.steps', { count: runbook.steps })}</li>
        <li>{t('count.targets', { count: runbook.targets })}</li>
        {runbook.gaps > 0 && (
          <li className={classes.gaps} title={t('count.gaps.long')}>
            {t('count.gaps', { count: runbook.gaps })}
          </li>
        )}
      </ul>
      <footer className={classes.footer}>
        <p className={classes.origin}>
          {t('version', { version: runbook.version })} · <Origin runbook={runbook} />
        </p>
        <div className={classes.actions}>
          <Button
            component={Link}
            href={`/plan/${runbook.id}`}
            variant="subtle"
            size="compact-md"
            rightSection={<IconArrowRight size={16} stroke={1.6} />}
          >
            {t('open')}
          </Button>
          <Link href={`/declare/${runbook.id}?kind=drill`} className={classes.drill}>
            {t('drill')}
          </Link>
          <Link href={`/declare/${runbook.id}?kind=live`} className={classes.live}>
            {t('live')}
          </Link>
        </div>
      </footer>
    </article>
  );
}

function Origin({ runbook }: { readonly runbook: RunbookSummary }) {
  const t = useText(libraryMessages);
  if (runbook.source === 'built-in') return t('source.built-in');
  const who = runbook.savedBy?.name;
  return who ? t('source.savedBy', { who }) : t('source.saved');
}
