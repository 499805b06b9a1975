import type { FieldValues, Instant, LevelRule, Plan } from '@tocsin/engine';
import { assessLevels } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { LevelBadge } from '../../../ui/level-badge.tsx';
import { TextView } from '../../../ui/text-view.tsx';
import classes from './declare.module.css';
import { declareMessages } from './messages.ts';

export interface PreviewProps {
  readonly plan: Plan;
  readonly fields: FieldValues;
  readonly at: Instant;
}

/** The level the table gives to what has been filled in so far, and the rule that gives it. */
export function LevelPreview({ plan, fields, at }: PreviewProps) {
  const t = useText(declareMessages);
  if (!plan.runbook.levels) return <p className={classes.hint}>{t('noTable')}</p>;
  const answer = assessLevels(plan, fields, at);
  const level = answer.level === null ? undefined : plan.levels.get(answer.level);
  return (
    <section
      className={classes.preview}
      data-colour={level?.colour ?? 'none'}
      aria-label={t('level')}
      aria-live="polite"
    >
      <h2 className={classes.heading}>{t('level')}</h2>
      <LevelBadge level={level} size="lg" />
      {!level && <p className={classes.hint}>{t('noLevel')}</p>}
      <Rules title={t('byRules')} rules={answer.rules} />
      <Rules title={t('also')} rules={answer.also} quiet />
      <Rules title={t('open')} rules={answer.open} quiet />
    </section>
  );
}

interface RulesProps {
  readonly title: string;
  readonly rules: readonly LevelRule[];
  readonly quiet?: boolean;
}

function Rules({ title, rules, quiet = false }: RulesProps) {
  if (rules.length === 0) return null;
  return (
    <div className={classes.rules} data-quiet={quiet || undefined}>
      <h3>{title}</h3>
      <ul>
        {rules.map((rule) => (
          <li key={rule.id}>
            <TextView text={rule.text ?? { zh: rule.id, en: rule.id }} plain />
          </li>
        ))}
      </ul>
    </div>
  );
}
