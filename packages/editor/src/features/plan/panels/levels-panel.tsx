import { Button } from '@mantine/core';
import type { LevelRule } from '@tocsin/engine';
import { textIn } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { LevelBadge } from '../../../ui/level-badge.tsx';
import { TextView } from '../../../ui/text-view.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { freeId } from '../edits/new-state.ts';
import { PickOne } from '../inputs/id-picks.tsx';
import { groupChoices, levelChoices } from '../inspector/choices.ts';
import { useProperty } from '../inspector/use-property.ts';
import { planMessages } from '../messages.ts';
import { PanelFrame } from './panel-frame.tsx';
import classes from './panels.module.css';
import { TestEditor } from './test-editor.tsx';

/** The scale, the decision table and the conditions of use. */
export function LevelsPanel() {
  const t = useText(planMessages);
  const language = useLanguage();
  const desk = useDesk();
  const set = useProperty({ of: 'levels' });
  const { levels, entry } = desk.runbook;
  if (!levels) {
    return (
      <PanelFrame title={t('panel.levels')}>
        <p className={classes.quiet}>{t('levels.none')}</p>
      </PanelFrame>
    );
  }
  const add = (): void => {
    const [first] = levels.scale;
    if (!first) return;
    const id = freeId('rule', new Set(levels.rules.map((rule) => rule.id)));
    const item = { id, level: first.id, when: {} };
    desk.perform({ do: 'addItem', list: 'rules', index: levels.rules.length, item });
  };
  return (
    <PanelFrame title={t('panel.levels')}>
      <PickOne
        label={t('levels.declaredBy')}
        value={levels.declaredBy}
        choices={groupChoices(desk.runbook, language)}
        none={t('target.unset')}
        onChange={(group) => set('declaredBy', group)}
      />
      <section>
        <h3>{t('levels.scale')}</h3>
        {levels.scale.map((level) => (
          <details key={level.id} className={classes.card}>
            <summary>
              <LevelBadge level={level} size="sm" />
            </summary>
            <ul>
              {(level.notes ?? []).map((note) => (
                <li key={note.id}>
                  <TextView text={note.text} />
                </li>
              ))}
            </ul>
          </details>
        ))}
      </section>
      <section>
        <h3>{t('levels.rules')}</h3>
        {levels.rules.map((rule) => (
          <RuleRow key={rule.id} rule={rule} />
        ))}
        <Button variant="subtle" size="compact-xs" onClick={add}>
          {t('add')}
        </Button>
      </section>
      {entry && entry.length > 0 && (
        <section>
          <h3>{t('levels.entry')}</h3>
          {entry.map((condition) => (
            <div key={condition.id} className={classes.rule}>
              <TextView text={condition.text} />
              <TestEditor list="entry" id={condition.id} when={condition.when} />
            </div>
          ))}
        </section>
      )}
    </PanelFrame>
  );
}

function RuleRow({ rule }: { readonly rule: LevelRule }) {
  const t = useText(planMessages);
  const language = useLanguage();
  const desk = useDesk();
  const set = useProperty({ of: 'item', list: 'rules', id: rule.id });
  const level = desk.runbook.levels?.scale.find((each) => each.id === rule.level);
  return (
    <details className={classes.card}>
      <summary>
        <LevelBadge level={level} size="sm" />
        <span className={classes.name}>{rule.text && textIn(rule.text, language)}</span>
      </summary>
      <PickOne
        label={t('levels.level')}
        value={rule.level}
        choices={levelChoices(desk.runbook, language)}
        onChange={(id) => id && set('level', id)}
      />
      <TestEditor list="rules" id={rule.id} when={rule.when} />
      {rule.inferred && (
        <p className={classes.quiet}>
          <TextView text={rule.inferred} />
        </p>
      )}
      <div className={classes.actions}>
        <Button
          variant="subtle"
          color="red"
          size="compact-xs"
          onClick={() => desk.perform({ do: 'removeItem', list: 'rules', id: rule.id })}
        >
          {t('remove')}
        </Button>
      </div>
    </details>
  );
}
