import { useText } from '../../../app/i18n/define-messages.ts';
import { useDesk } from '../desk/desk-context.ts';
import { planMessages } from '../messages.ts';
import { PanelFrame } from '../panels/panel-frame.tsx';
import { TargetEditor } from '../panels/target-editor.tsx';

/** The promise that is picked on the chart. */
export function TargetInspector({ id }: { readonly id: string }) {
  const t = useText(planMessages);
  const desk = useDesk();
  const target = desk.runbook.targets?.find((each) => each.id === id);
  return <PanelFrame title={t('targets')}>{target && <TargetEditor target={target} />}</PanelFrame>;
}
