import { Button } from '@mantine/core';
import type { LevelRule } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { InstantText } from '../../../ui/instant-text.tsx';
import { LevelBadge } from '../../../ui/level-badge.tsx';
import { TextView } from '../../../ui/text-view.tsx';
import type { LevelView } from '../select/level.ts';
import type { Desk } from './desk.ts';
import { Key } from './key.tsx';
import classes from './level-banner.module.css';
import { runMessages } from './messages.ts';

export interface LevelBannerProps {
  readonly desk: Desk;
  readonly view: LevelView;
}

/** The response level in force, the rule that raised it, and the table's own word where it differs. */
export function LevelBanner({ desk, view }: LevelBannerProps) {
  const t = useText(runMessages);
  const { level, state, suggests } = view;
  const running = desk.run.status === 'running';
  return (
    <section className={classes.banner} data-colour={level?.colour ?? 'none'}>
      <LevelBadge level={level} size="lg" />
      <div className={classes.why}>
        {state && (
          <p className={classes.line}>
            <span className={classes.soft}>{t(WHY[state.why])}</span>{' '}
            {state.why === 'person' ? state.reason : <RuleTexts rules={view.rules} />}{' '}
            <span className={classes.soft}>
              {t('since')} <InstantText at={state.at} timeZone={desk.run.timeZone} />
              {state.why === 'person' && ` · ${state.by.name ?? state.by.id}`}
            </span>
          </p>
        )}
        {suggests !== undefined && (
          <p className={classes.line} data-suggests>
            <span className={classes.soft}>
              {suggests === null ? t('suggestsNone') : t('suggests')}
            </span>{' '}
            {suggests && <LevelBadge level={suggests} size="sm" />}{' '}
            <RuleTexts rules={view.suggestedBy} />
            {suggests && running && (
              <Button
                size="compact-xs"
                variant="light"
                onClick={() => desk.override('setLevel', suggests.id)}
              >
                {t('followTable')}
              </Button>
            )}
          </p>
        )}
      </div>
      {running && (desk.plan.runbook.levels?.scale.length ?? 0) > 0 && (
        <Button
          size="compact-sm"
          variant="default"
          rightSection={<Key>l</Key>}
          onClick={() => desk.override('setLevel')}
        >
          {t('changeLevel')}
        </Button>
      )}
    </section>
  );
}

const WHY = { table: 'byRule', person: 'byPerson', target: 'byTarget' } as const;

function RuleTexts({ rules }: { readonly rules: readonly LevelRule[] }) {
  return rules.map((rule, index) => (
    <span key={rule.id}>
      {index > 0 && ' · '}
      <TextView text={rule.text ?? { zh: rule.id, en: rule.id }} plain />
    </span>
  ));
}
