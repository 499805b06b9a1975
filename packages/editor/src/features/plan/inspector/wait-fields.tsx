import type { Wait } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { useDesk } from '../desk/desk-context.ts';
import { DurationInput } from '../inputs/duration-input.tsx';
import { PickOne } from '../inputs/id-picks.tsx';
import { planMessages } from '../messages.ts';
import { groupChoices } from './choices.ts';
import { FeelInput } from './feel-input.tsx';
import classes from './inspector.module.css';
import { useProperty } from './use-property.ts';

/** What a wait waits for. */
export function WaitFields({ wait }: { readonly wait: Wait }) {
  const t = useText(planMessages);
  const language = useLanguage();
  const { runbook } = useDesk();
  const set = useProperty({ of: 'state', id: wait.id });
  return (
    <div className={classes.fields}>
      <PickOne
        label={t('group')}
        value={wait.group}
        choices={groupChoices(runbook, language)}
        none={t('group.inherit')}
        onChange={(group) => set('group', group)}
      />
      <DurationInput label={t('wait')} value={wait.for} commit={(time) => set('for', time)} />
      <FeelInput label={t('until')} value={wait.until} commit={(until) => set('until', until)} />
    </div>
  );
}
