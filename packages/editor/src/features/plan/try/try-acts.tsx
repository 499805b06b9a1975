import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { printScript } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { formatClock } from '../../../ui/clock-format.ts';
import { download } from '../../../ui/download.ts';
import { TextView } from '../../../ui/text-view.tsx';
import { subjectOf } from './act-words.ts';
import { tryMessages } from './messages.ts';
import type { Entry, Trial } from './trial.ts';
import { scriptOf } from './trial-script.ts';
import classes from './try.module.css';

/** Everything that was done, what was refused of it and why, and the whole as a script. */
export function TryActs({ trial }: { readonly trial: Trial }) {
  const t = useText(tryMessages);
  const { entries, plan } = trial;
  const save = () =>
    download(
      `${plan.runbook.id}.drill.yaml`,
      new Blob([printScript(scriptOf(trial))], { type: 'application/yaml' }),
    );
  return (
    <section className={classes.section}>
      <h2>{t('acts')}</h2>
      {entries.length === 0 && <p className={classes.quiet}>{t('acts.none')}</p>}
      <ol className={classes.list}>
        {entries.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: moves are only ever added and taken away at the end
          <Line key={index} trial={trial} entry={entry} />
        ))}
      </ol>
      {entries.length > 0 && (
        <div className={classes.buttons}>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconDownload size={14} />}
            onClick={save}
          >
            {t('script.save')}
          </Button>
        </div>
      )}
    </section>
  );
}

function Line({ trial, entry }: { readonly trial: Trial; readonly entry: Entry }) {
  const t = useText(tryMessages);
  const language = useLanguage();
  const { move, problems } = entry;
  const subject = move.act && subjectOf(trial.plan, move.act);
  return (
    <li className={classes.act} data-refused={problems.length > 0 || undefined}>
      <span className={classes.when}>{formatClock(-entry.atMs, language)}</span>
      <span>
        {move.act ? t(`do.${move.act.do}`) : t('passed')}
        {subject && (
          <>
            {' · '}
            <TextView text={subject} plain />
          </>
        )}
        {problems.length > 0 && (
          <span className={classes.why}>
            {t('refused')}
            {language === 'zh' ? '：' : ': '}
            {problems.map(({ message }) => message[language]).join(language === 'zh' ? '；' : '; ')}
          </span>
        )}
      </span>
    </li>
  );
}
