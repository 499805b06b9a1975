import type { Language, Plan, Run } from '@tocsin/engine';
import { textIn } from '@tocsin/engine';
import { useId } from 'react';
import controls from '../../../ui/controls.module.css';

export interface GroupSelectProps {
  readonly plan: Plan;
  readonly run: Run;
  readonly language: Language;
  readonly label: string;
  /** A group not to be offered. */
  readonly without?: string | undefined;
  readonly optional?: boolean;
  readonly value: string | undefined;
  readonly onChange: (group: string | undefined) => void;
}

/** Chooses one of the groups that act in a run; audiences only receive notices and are left out. */
export function GroupSelect(props: GroupSelectProps) {
  const { plan, run, language, label, without, optional = false, value, onChange } = props;
  const id = useId();
  const groups = [
    ...plan.runbook.groups
      .filter(({ kind }) => kind !== 'audience')
      .map((group) => ({ id: group.id, name: group.name })),
    ...Object.entries(run.addedGroups).map(([group, name]) => ({ id: group, name })),
  ].filter((group) => group.id !== without);
  return (
    <div className={controls.field}>
      <label htmlFor={id} className={controls.label}>
        {label}
      </label>
      <select
        id={id}
        className={controls.control}
        required={!optional}
        value={value ?? ''}
        onChange={(event) => onChange(event.currentTarget.value || undefined)}
      >
        <option value="" />
        {groups.map((group) => (
          <option key={group.id} value={group.id}>
            {textIn(group.name, language)}
          </option>
        ))}
      </select>
    </div>
  );
}
