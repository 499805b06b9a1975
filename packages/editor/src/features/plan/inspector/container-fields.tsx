import type { Compound } from '@tocsin/engine';
import { PHASES, textIn } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { useDesk } from '../desk/desk-context.ts';
import { PickOne, ToggleRow } from '../inputs/id-picks.tsx';
import { planMessages } from '../messages.ts';
import { groupChoices } from './choices.ts';
import classes from './inspector.module.css';
import { phaseWord } from './phase-word.ts';
import { useProperty } from './use-property.ts';

/** How a phase, group of steps or lane runs what it holds. */
export function ContainerFields({ container }: { readonly container: Compound }) {
  const t = useText(planMessages);
  const language = useLanguage();
  const { runbook } = useDesk();
  const set = useProperty({ of: 'state', id: container.id });
  const flow = container.flow ?? 'sequence';
  return (
    <div className={classes.fields}>
      {container.kind === 'phase' && (
        <PickOne
          label={t('phase')}
          value={container.phase}
          choices={PHASES.map((phase) => ({ id: phase, label: phaseWord(phase, language) }))}
          onChange={(phase) => phase && set('phase', phase)}
        />
      )}
      <PickOne
        label={t('group')}
        value={container.group}
        choices={groupChoices(runbook, language)}
        none="—"
        onChange={(group) => set('group', group)}
      />
      <ToggleRow
        label={t('flow')}
        values={[flow]}
        choices={[
          { id: 'sequence', label: t('flow.sequence') },
          { id: 'checklist', label: t('flow.checklist') },
        ]}
        onChange={() => set('flow', flow === 'sequence' ? 'checklist' : 'sequence')}
      />
      {flow === 'sequence' && container.states.length > 1 && (
        <PickOne
          label={t('initial')}
          value={container.initial}
          none={t('initial.first')}
          choices={container.states.map((state) => ({
            id: state.id,
            label: textIn(state.title, language) || state.id,
          }))}
          onChange={(initial) => set('initial', initial)}
        />
      )}
    </div>
  );
}
