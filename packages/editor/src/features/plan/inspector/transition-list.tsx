import { ActionIcon, Button } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import type { ChartState, Transition } from '@tocsin/engine';
import {
  conditionNames,
  conditionWords,
  durationMs,
  findState,
  transitionRemovalOf,
} from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { formatDuration } from '../../../ui/clock-format.ts';
import { TextView } from '../../../ui/text-view.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { DELETE_LINE } from '../edits/picked-line.ts';
import { planMessages } from '../messages.ts';
import { Sources } from '../panels/sources.tsx';
import { GapLines } from './gap-lines.tsx';
import classes from './inspector.module.css';
import { Section } from './section.tsx';

/** A state's own ways out. */
export function TransitionList({ state }: { readonly state: ChartState }) {
  const t = useText(planMessages);
  const desk = useDesk();
  const transitions = state.transitions ?? [];
  return (
    <Section
      title={t('transitions')}
      count={transitions.length}
      action={
        <Button variant="subtle" size="compact-xs" onClick={() => desk.drawFrom(state.id)}>
          {t('transition.add')}
        </Button>
      }
    >
      {transitions.length === 0 && <p className={classes.quiet}>{t('transitions.none')}</p>}
      {transitions.map((transition) => (
        <TransitionRow key={transition.id} transition={transition} from={state.id} />
      ))}
    </Section>
  );
}

function TransitionRow({
  transition,
  from,
}: {
  readonly transition: Transition;
  readonly from: string;
}) {
  const t = useText(planMessages);
  const language = useLanguage();
  const desk = useDesk();
  const to = findState(desk.runbook, transition.to)?.state;
  const on = transition.after ? 'time' : (transition.on ?? 'complete');
  const parts = [
    transition.after
      ? formatDuration(durationMs(transition.after), language)
      : t(`transition.on.${on}`),
    transition.when && conditionWords(transition.when, conditionNames(desk.runbook), language),
  ].filter(Boolean);
  return (
    <>
      <div className={classes.transition}>
        <button type="button" className={classes.goTo} onClick={() => to && desk.goTo(to.id)}>
          → {to ? <TextView text={to.title} plain /> : transition.to}
          <small>{parts.join(' · ')}</small>
        </button>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('transition.edit')}
          onClick={() => desk.editTransition(transition.id, from)}
        >
          <IconPencil size={15} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('remove')}
          onClick={() =>
            desk.perform({
              do: 'batch',
              name: DELETE_LINE,
              edits: transitionRemovalOf(desk.runbook, transition.id),
            })
          }
        >
          <IconTrash size={15} />
        </ActionIcon>
      </div>
      <GapLines what={{ of: 'transition', id: transition.id }} />
      <Sources at={{ of: 'transition', id: transition.id }} item={transition} />
    </>
  );
}
