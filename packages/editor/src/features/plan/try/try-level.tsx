import { Menu, UnstyledButton } from '@mantine/core';
import type { Plan, RunView } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { LevelBadge } from '../../../ui/level-badge.tsx';
import { TextView } from '../../../ui/text-view.tsx';
import { tryMessages } from './messages.ts';
import classes from './try.module.css';
import type { Trying } from './use-trial.ts';

interface Props {
  readonly trying: Trying;
  readonly plan: Plan;
  readonly view: RunView;
}

/** The level in force, which rule gave it, and another one at a person's word. */
export function TryLevel({ trying, plan, view }: Props) {
  const t = useText(tryMessages);
  const language = useLanguage();
  const { response, rules } = view.level;
  const { scale = [], rules: table = [] } = plan.runbook.levels ?? {};
  if (scale.length === 0) return null;
  return (
    <section className={classes.section}>
      <h2>{t('level')}</h2>
      <div className={classes.line}>
        <LevelBadge level={response?.definition} />
        <Menu position="bottom-start" withinPortal>
          <Menu.Target>
            <UnstyledButton className={classes.link}>{t('level.set')}</UnstyledButton>
          </Menu.Target>
          <Menu.Dropdown>
            {scale
              .filter(({ id }) => id !== response?.level)
              .map(({ id, name }) => (
                <Menu.Item
                  key={id}
                  onClick={() =>
                    trying.act({ do: 'set-level', level: id, reason: t('reason.default') })
                  }
                >
                  {t('level.setTo', { level: name[language] })}
                </Menu.Item>
              ))}
          </Menu.Dropdown>
        </Menu>
      </div>
      {response && (
        <p className={classes.quiet}>
          {t('level.why')}
          {language === 'zh' ? '：' : ': '}
          {response.why === 'table'
            ? rules.map((rule, index) => (
                <span key={rule.id}>
                  {index > 0 && (language === 'zh' ? '；' : '; ')}
                  {t('level.rule', { n: table.indexOf(rule) + 1 })}
                  {rule.text && (
                    <>
                      {language === 'zh' ? '，' : ': '}
                      <TextView text={rule.text} plain />
                    </>
                  )}
                </span>
              ))
            : t(`level.${response.why}`)}
        </p>
      )}
    </section>
  );
}
