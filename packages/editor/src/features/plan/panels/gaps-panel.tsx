import { findState, gapSubject, textIn } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { useDesk } from '../desk/desk-context.ts';
import { freeId } from '../edits/new-state.ts';
import { PickMany } from '../inputs/id-picks.tsx';
import { TextPair } from '../inputs/text-pair.tsx';
import { planMessages } from '../messages.ts';
import { gapChoices, pickedSubjects, writtenSubjects } from './gaps/gap-choices.ts';
import { AddButton, ItemCard } from './item-card.tsx';
import { partMessages } from './messages.ts';
import { PanelFrame } from './panel-frame.tsx';
import classes from './panels.module.css';
import { useItems } from './use-items.ts';

/** What the source leaves open, and where on the chart it matters. */
export function GapsPanel() {
  const t = useText(planMessages);
  const p = useText(partMessages);
  const language = useLanguage();
  const desk = useDesk();
  const gaps = desk.runbook.gaps ?? [];
  const items = useItems('gaps', gaps);
  const choices = gapChoices(desk.runbook, language);
  return (
    <PanelFrame title={t('gaps')} lead={t('gaps.lead')}>
      {gaps.length === 0 && <p className={classes.quiet}>{t('gaps.none')}</p>}
      <div>
        {gaps.map((gap) => {
          const at = { of: 'item', list: 'gaps', id: gap.id } as const;
          const states = (gap.about ?? []).flatMap((written) => {
            const name = gapSubject(desk.runbook, written)?.name;
            return (name?.of === 'state' && findState(desk.runbook, name.id)?.state) || [];
          });
          return (
            <ItemCard
              key={gap.id}
              list="gaps"
              item={gap}
              items={items}
              all={gaps}
              name={gap.text}
              wraps
              isGap
            >
              <TextPair at={at} name="text" label={t('text')} value={gap.text} rows={2} />
              <PickMany
                label={p('gap.about')}
                values={pickedSubjects(desk.runbook, gap.about ?? [])}
                choices={choices}
                add={t('pick.add')}
                remove={t('pick.remove')}
                onChange={(ids) =>
                  desk.perform({
                    do: 'setProperty',
                    at,
                    key: 'about',
                    ...(ids && { value: writtenSubjects(desk.runbook, gap.about ?? [], ids) }),
                  })
                }
              />
              <p className={classes.links}>
                {states.map((state) => (
                  <button
                    key={state.id}
                    type="button"
                    className={classes.link}
                    onClick={() => desk.goTo(state.id)}
                  >
                    {textIn(state.title, language)}
                  </button>
                ))}
              </p>
            </ItemCard>
          );
        })}
      </div>
      <AddButton
        onClick={() =>
          items.add({
            id: freeId('gap', new Set(gaps.map(({ id }) => id))),
            text: { zh: partMessages.in('zh')('gap.new'), en: partMessages.in('en')('gap.new') },
          })
        }
      >
        {p('gap.add')}
      </AddButton>
    </PanelFrame>
  );
}
