import type { Json, Level } from '@tocsin/engine';
import { textIn } from '@tocsin/engine';
import { useState } from 'react';
import { tellProblems } from '../../../app/data/tell-problems.tsx';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { LevelBadge } from '../../../ui/level-badge.tsx';
import { TextView } from '../../../ui/text-view.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { freeId } from '../edits/new-state.ts';
import { PickOne } from '../inputs/id-picks.tsx';
import { groupChoices } from '../inspector/choices.ts';
import { useProperty } from '../inspector/use-property.ts';
import { planMessages } from '../messages.ts';
import { AddButton } from './item-card.tsx';
import { EntryList } from './levels/entry-list.tsx';
import { FOUR_LEVELS } from './levels/four-levels.ts';
import { LevelCard } from './levels/level-card.tsx';
import { LevelTable } from './levels/level-table.tsx';
import { LevelsNotes } from './levels/levels-notes.tsx';
import { partMessages } from './messages.ts';
import { PanelFrame } from './panel-frame.tsx';
import classes from './panels.module.css';
import { Sources } from './sources.tsx';
import { useItems } from './use-items.ts';

/** The scale, the decision table and the conditions of use. */
export function LevelsPanel() {
  const t = useText(planMessages);
  const p = useText(partMessages);
  const language = useLanguage();
  const desk = useDesk();
  const set = useProperty({ of: 'levels' });
  const { levels } = desk.runbook;
  const scale: readonly Level[] = levels?.scale ?? [];
  const items = useItems('levels', scale);
  const [isTableOpen, setTableOpen] = useState(false);
  if (!levels) {
    const start = (): void => {
      const value: Json = FOUR_LEVELS;
      const outcome = desk.perform({
        do: 'setProperty',
        at: { of: 'runbook' },
        key: 'levels',
        value,
      });
      if (!outcome.ok) tellProblems('refused', outcome.problems);
    };
    return (
      <PanelFrame title={t('panel.levels')}>
        <p className={classes.quiet}>{t('levels.none')}</p>
        <AddButton onClick={start}>{p('level.start')}</AddButton>
        <EntryList />
      </PanelFrame>
    );
  }
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
        {scale.map((level) => (
          <LevelCard key={level.id} level={level} items={items} all={scale} />
        ))}
        <AddButton
          onClick={() =>
            items.add({
              id: freeId('level', new Set(scale.map(({ id }) => id))),
              name: {
                zh: partMessages.in('zh')('level.new'),
                en: partMessages.in('en')('level.new'),
              },
              rank: Math.max(0, ...scale.map(({ rank }) => rank)) + 1,
              colour: 'blue',
            })
          }
        >
          {p('level.add')}
        </AddButton>
      </section>
      <section>
        <h3>{t('levels.rules')}</h3>
        <ul className={classes.ruleList}>
          {levels.rules.map((rule) => (
            <li key={rule.id}>
              <LevelBadge level={scale.find(({ id }) => id === rule.level)} size="sm" />
              <span>
                {rule.text && textIn(rule.text, language) !== '' ? (
                  <TextView text={rule.text} plain />
                ) : (
                  rule.id
                )}
              </span>
              <Sources at={{ of: 'item', list: 'rules', id: rule.id }} item={rule} />
            </li>
          ))}
        </ul>
        <AddButton onClick={() => setTableOpen(true)}>{p('table.open')}</AddButton>
      </section>
      <LevelsNotes levels={levels} />
      <EntryList />
      {isTableOpen && <LevelTable onClose={() => setTableOpen(false)} />}
    </PanelFrame>
  );
}
