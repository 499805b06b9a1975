import { Button } from '@mantine/core';
import type { Json, Target } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { targetLabel } from '../../../canvas/model/target-badges.ts';
import { urgencyWord } from '../../../canvas/words.ts';
import { useDesk } from '../desk/desk-context.ts';
import { DurationInput } from '../inputs/duration-input.tsx';
import { PickOne, SwitchRow, ToggleRow } from '../inputs/id-picks.tsx';
import { NumberInput } from '../inputs/number-input.tsx';
import { TextPair } from '../inputs/text-pair.tsx';
import { groupChoices, levelChoices } from '../inspector/choices.ts';
import { FeelInput } from '../inspector/feel-input.tsx';
import { useProperty } from '../inspector/use-property.ts';
import { planMessages } from '../messages.ts';
import { ItemCard } from './item-card.tsx';
import { partMessages } from './messages.ts';
import classes from './panels.module.css';
import { AnchorPicker } from './targets/anchor-picker.tsx';
import { LevelTimes } from './targets/level-times.tsx';
import { MissList } from './targets/miss-list.tsx';
import { URGENCIES } from './targets/urgencies.ts';
import { useItems } from './use-items.ts';

interface Props {
  readonly target: Target;
  /** What the state it is shown at does to its clock. */
  readonly where?: 'starts' | 'stops';
}

/** One timing target: from what to what, within how long, and what a miss does. */
export function TargetEditor({ target, where }: Props) {
  const t = useText(planMessages);
  const p = useText(partMessages);
  const language = useLanguage();
  const desk = useDesk();
  const all = desk.runbook.targets ?? [];
  const items = useItems('targets', all);
  const at = { of: 'item', list: 'targets', id: target.id } as const;
  const set = useProperty(at);
  const bad = {
    zh: partMessages.in('zh')('target.warn.bad'),
    en: partMessages.in('en')('target.warn.bad'),
  };
  const levels = levelChoices(desk.runbook, language);
  return (
    <ItemCard
      list="targets"
      item={target}
      items={items}
      all={all}
      name={target.title}
      figure={targetLabel(target, language)}
      isOpen={desk.selectedTarget === target.id || where !== undefined}
    >
      {where && <p className={classes.quiet}>{t(`targets.${where}`)}</p>}
      <TextPair at={at} name="title" label={t('title')} value={target.title} />
      <DurationInput
        label={t('target.within')}
        value={target.within}
        commit={(within) => set('within', within)}
      />
      <LevelTimes at={at} target={target} />
      <AnchorPicker
        label={t('target.from')}
        anchor={target.from}
        onChange={(anchor) => set('from', anchor as Json | undefined)}
      />
      <AnchorPicker
        label={t('target.to')}
        anchor={target.to}
        onChange={(anchor) => set('to', anchor as Json | undefined)}
      />
      <NumberInput
        label={p('target.warn')}
        value={target.warnAt === undefined ? undefined : Math.round(target.warnAt * 100)}
        bad={bad}
        fits={(share) => share >= 1 && share <= 99}
        commit={(share) => set('warnAt', share === undefined ? undefined : share / 100)}
      />
      <PickOne
        label={t('target.urgency')}
        value={target.urgency}
        choices={URGENCIES.map((id) => ({ id, label: urgencyWord(language, id) }))}
        none={p('target.urgency.none')}
        onChange={(urgency) => set('urgency', urgency)}
      />
      <PickOne
        label={t('target.who')}
        value={target.group}
        choices={groupChoices(desk.runbook, language)}
        none={t('target.unset')}
        onChange={(group) => set('group', group)}
      />
      {levels.length > 0 && (
        <ToggleRow
          label={p('target.levels')}
          values={target.levels ?? []}
          choices={levels}
          onChange={(ids) => set('levels', ids.length > 0 ? ids : undefined)}
        />
      )}
      <FeelInput
        label={p('target.when')}
        value={target.when}
        commit={(when) => set('when', when)}
      />
      <SwitchRow
        label={p('target.lifeSafety')}
        isOn={target.lifeSafety ?? false}
        onChange={(isOn) => set('lifeSafety', isOn || undefined)}
      />
      <MissList at={at} target={target} />
      <div className={classes.actions}>
        <Button variant="subtle" size="compact-xs" onClick={() => desk.showTarget(target.id)}>
          {t('target.show')}
        </Button>
      </div>
    </ItemCard>
  );
}
