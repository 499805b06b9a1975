import type { Plan, Run } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { TextView } from '../../../ui/text-view.tsx';
import { runMessages } from './messages.ts';

export interface GroupNameProps {
  readonly plan: Plan;
  readonly run: Run;
  readonly id: string | undefined;
}

/** A group by its name; groups added during the run included. */
export function GroupName({ plan, run, id }: GroupNameProps) {
  const t = useText(runMessages);
  const name = id === undefined ? undefined : (plan.groups.get(id)?.name ?? run.addedGroups[id]);
  return name ? <TextView text={name} plain /> : (id ?? t('noGroup'));
}
