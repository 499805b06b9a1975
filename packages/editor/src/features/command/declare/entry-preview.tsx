import { metEntries } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { TextView } from '../../../ui/text-view.tsx';
import classes from './declare.module.css';
import type { PreviewProps } from './level-preview.tsx';
import { declareMessages } from './messages.ts';

/** Which of the plan's own conditions of use hold. They advise; a person decides. */
export function EntryPreview({ plan, fields, at }: PreviewProps) {
  const t = useText(declareMessages);
  const { entry = [] } = plan.runbook;
  if (entry.length === 0) return null;
  const met = new Set(metEntries(plan, fields, at).map(({ id }) => id));
  return (
    <section>
      <h2 className={classes.heading}>{t('entry')}</h2>
      <ul className={classes.entries}>
        {entry.map(({ id, text }) => (
          <li key={id} data-met={met.has(id) || undefined}>
            <span className={classes.sign}>
              <span aria-hidden="true">{met.has(id) ? '✓' : '○'}</span>
              <span className="tc-visually-hidden">
                {t(met.has(id) ? 'entry.met' : 'entry.notMet')}
              </span>
            </span>
            <TextView text={text} />
          </li>
        ))}
      </ul>
      {met.size === 0 && <p className={classes.hint}>{t('entry.none')}</p>}
    </section>
  );
}
