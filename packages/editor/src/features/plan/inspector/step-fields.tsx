import type { Mark, Step } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { useDesk } from '../desk/desk-context.ts';
import { DurationInput } from '../inputs/duration-input.tsx';
import { PickMany, PickOne, SwitchRow, ToggleRow } from '../inputs/id-picks.tsx';
import { TextPair } from '../inputs/text-pair.tsx';
import { planMessages } from '../messages.ts';
import {
  fieldChoices,
  groupChoices,
  isStep,
  levelChoices,
  resourceChoices,
  stateChoices,
} from './choices.ts';
import { FeelInput } from './feel-input.tsx';
import classes from './inspector.module.css';
import { useProperty } from './use-property.ts';

const MARKS: readonly Mark[] = ['acknowledge', 'start', 'done'];

/** Everything a step says beyond its texts. */
export function StepFields({ step }: { readonly step: Step }) {
  const t = useText(planMessages);
  const language = useLanguage();
  const { runbook } = useDesk();
  const at = { of: 'state', id: step.id } as const;
  const set = useProperty(at);
  const groups = groupChoices(runbook, language);
  const picks = { add: t('pick.add'), remove: t('pick.remove') };
  const levels = levelChoices(runbook, language);
  return (
    <div className={classes.fields}>
      <PickOne
        label={t('group')}
        value={step.group}
        choices={groups}
        none={t('group.inherit')}
        onChange={(group) => set('group', group)}
      />
      <TextPair at={at} name="owner" label={t('owner')} value={step.owner} />
      <ToggleRow
        label={t('marks')}
        values={step.marks ?? []}
        choices={MARKS.map((mark) => ({ id: mark, label: t(`mark.${mark}`) }))}
        onChange={(marks) => set('marks', marks.length > 0 ? marks : undefined)}
      />
      <div className={classes.switches}>
        <SwitchRow
          label={t('flag.critical')}
          isOn={step.critical ?? false}
          onChange={(isOn) => set('critical', isOn || undefined)}
        />
        <SwitchRow
          label={t('flag.confirm')}
          isOn={step.confirm ?? false}
          onChange={(isOn) => set('confirm', isOn || undefined)}
        />
        <SwitchRow
          label={t('flag.standing')}
          isOn={step.standing ?? false}
          onChange={(isOn) => set('standing', isOn || undefined)}
        />
      </div>
      {(step.critical || step.consequence) && (
        <TextPair at={at} name="consequence" label={t('consequence')} value={step.consequence} />
      )}
      <FeelInput label={t('when')} value={step.when} commit={(when) => set('when', when)} />
      {levels.length > 0 && (
        <ToggleRow
          label={t('levels')}
          values={step.levels ?? []}
          choices={levels}
          onChange={(ids) => set('levels', ids.length > 0 ? ids : undefined)}
        />
      )}
      <PickMany
        {...picks}
        label={t('after')}
        values={step.after ?? []}
        choices={stateChoices(runbook, language, (other) => isStep(other) && other.id !== step.id)}
        onChange={(ids) => set('after', ids)}
      />
      <DurationInput
        label={t('repeat')}
        value={step.repeat?.every}
        commit={(every) => set('repeat', every === undefined ? undefined : { every })}
      />
      <PickMany
        {...picks}
        label={t('asks')}
        values={(step.asks ?? []).map(({ field }) => field)}
        choices={fieldChoices(runbook, language)}
        onChange={(ids) =>
          set(
            'asks',
            ids?.map((field) => {
              const before = step.asks?.find((ask) => ask.field === field);
              return before?.required ? { field, required: true } : { field };
            }),
          )
        }
      />
      {(step.asks ?? []).length > 0 && (
        <ToggleRow
          label={t('asks.required')}
          values={(step.asks ?? []).filter(({ required }) => required).map(({ field }) => field)}
          choices={fieldChoices(runbook, language).filter(({ id }) =>
            step.asks?.some(({ field }) => field === id),
          )}
          onChange={(needed) =>
            set(
              'asks',
              (step.asks ?? []).map(({ field }) =>
                needed.includes(field) ? { field, required: true } : { field },
              ),
            )
          }
        />
      )}
      <PickMany
        {...picks}
        label={t('with')}
        values={step.with ?? []}
        choices={groups}
        onChange={(ids) => set('with', ids)}
      />
      <PickMany
        {...picks}
        label={t('resources')}
        values={step.resources ?? []}
        choices={resourceChoices(runbook, language)}
        onChange={(ids) => set('resources', ids)}
      />
    </div>
  );
}
