import { useText } from '../../../app/i18n/define-messages.ts';
import { useDesk } from '../desk/desk-context.ts';
import { planMessages } from '../messages.ts';
import { PanelFrame } from './panel-frame.tsx';
import classes from './panels.module.css';
import { TargetEditor } from './target-editor.tsx';

/** Every promise of the plan. */
export function TargetsPanel() {
  const t = useText(planMessages);
  const { runbook, selectedTarget } = useDesk();
  const targets = runbook.targets ?? [];
  return (
    <PanelFrame title={t('targets')}>
      {targets.length === 0 && <p className={classes.quiet}>{t('targets.none')}</p>}
      {targets.map((target) => (
        // Opened anew when it is picked, closed by hand otherwise.
        <TargetEditor key={`${target.id} ${selectedTarget === target.id}`} target={target} />
      ))}
    </PanelFrame>
  );
}
