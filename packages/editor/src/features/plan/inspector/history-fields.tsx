import type { History } from '@tocsin/engine';
import { findState, textIn } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { useDesk } from '../desk/desk-context.ts';
import { PickOne, SwitchRow } from '../inputs/id-picks.tsx';
import { planMessages } from '../messages.ts';
import classes from './inspector.module.css';
import { useProperty } from './use-property.ts';

/** How far in a history goes back, and where it leads while its container was never left. */
export function HistoryFields({ history }: { readonly history: History }) {
  const t = useText(planMessages);
  const language = useLanguage();
  const { runbook } = useDesk();
  const set = useProperty({ of: 'state', id: history.id });
  const parent = findState(runbook, history.id)?.parent;
  const beside = parent && 'states' in parent ? parent.states : runbook.chart.states;
  return (
    <div className={classes.fields}>
      <PickOne
        label={t('history.default')}
        value={history.default}
        none={t('initial.first')}
        choices={beside
          .filter(({ kind }) => kind !== 'history')
          .map(({ id, title }) => ({ id, label: textIn(title, language) || id }))}
        onChange={(id) => set('default', id)}
      />
      <SwitchRow
        label={t('history.deep')}
        isOn={history.deep ?? false}
        onChange={(isOn) => set('deep', isOn || undefined)}
      />
    </div>
  );
}
