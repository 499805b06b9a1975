import { useText } from '../../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../../app/i18n/language.ts';
import { whyMessages } from './messages.ts';
import type { Run } from './rule-page.ts';
import { readRulePage } from './rule-page.ts';
import { RULE_SOURCES } from './rule-sources.ts';
import classes from './why.module.css';

/** The page of a rule: why it matters and how to mend it. Fetched with all pages when first shown. */
export function WhyText({ rule }: { readonly rule: string }) {
  const t = useText(whyMessages);
  const language = useLanguage();
  const source = RULE_SOURCES.get(rule);
  if (source === undefined) return <p>{t('noPage')}</p>;
  const { title, paragraphs } = readRulePage(source, language);
  return (
    <article className={classes.page}>
      <h3>
        {title} <code>{rule}</code>
      </h3>
      {paragraphs.map((runs) => (
        <p key={runs.map(({ text }) => text).join('')}>
          {runs.map((run) => (
            <RunView key={`${run.kind} ${run.text}`} run={run} />
          ))}
        </p>
      ))}
    </article>
  );
}

function RunView({ run: { kind, text } }: { readonly run: Run }) {
  if (kind === 'strong') return <strong>{text}</strong>;
  return kind === 'code' ? <code>{text}</code> : text;
}
