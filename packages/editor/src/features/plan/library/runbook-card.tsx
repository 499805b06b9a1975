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
      <div className={classes.about}>
        <header>
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
      </div>
      <div className={classes.side}>
        <dl className={classes.stats}>
          <Stat name="groups" count={runbook.groups} />
          <Stat name="steps" count={runbook.steps} />
          <Stat name="targets" count={runbook.targets} />
          {runbook.gaps > 0 && <Stat name="gaps" count={runbook.gaps} />}
        </dl>
        <div className={classes.actions}>
          <Link href={`/plan/${runbook.id}`} className={classes.open}>
            {t('open')}
          </Link>
          <Link href={`/declare/${runbook.id}?kind=drill`} className={classes.drill}>
            {t('drill')}
          </Link>
          <Link href={`/declare/${runbook.id}?kind=live`} className={classes.live}>
            {t('live')}
          </Link>
        </div>
        <p className={classes.origin}>
          {t('version', { version: runbook.version })} · <Origin runbook={runbook} />
        </p>
      </div>
    </article>
  );
}

interface StatProps {
  readonly name: 'groups' | 'steps' | 'targets' | 'gaps';
  readonly count: number;
}

function Stat({ name, count }: StatProps) {
  const t = useText(libraryMessages);
  return (
    <div
      className={classes.stat}
      data-name={name}
      title={name === 'gaps' ? t('stat.gaps.long') : undefined}
    >
      <dt>{t(`stat.${name}`, { count })}</dt>
      <dd>{count}</dd>
    </div>
  );
}

function Origin({ runbook }: { readonly runbook: RunbookSummary }) {
  const t = useText(libraryMessages);
  if (runbook.source === 'built-in') return t('source.built-in');
  const who = runbook.savedBy?.name;
  return who ? t('source.savedBy', { who }) : t('source.saved');
}
