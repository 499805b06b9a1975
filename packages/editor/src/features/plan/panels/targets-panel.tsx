import { useState } from 'react';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useDesk } from '../desk/desk-context.ts';
import { freeId } from '../edits/new-state.ts';
import { planMessages } from '../messages.ts';
import { AddButton } from './item-card.tsx';
import { partMessages } from './messages.ts';
import { PanelFrame } from './panel-frame.tsx';
import classes from './panels.module.css';
import { TargetEditor } from './target-editor.tsx';
import { TargetTimeline } from './targets/target-timeline.tsx';
import { useItems } from './use-items.ts';

/** Every promise of the plan. */
export function TargetsPanel() {
  const t = useText(planMessages);
  const p = useText(partMessages);
  const desk = useDesk();
  const targets = desk.runbook.targets ?? [];
  const items = useItems('targets', targets);
  const [isTimelineOpen, setTimelineOpen] = useState(false);
  const add = (): void => {
    const id = freeId('target', new Set(targets.map((target) => target.id)));
    items.add({
      id,
      title: {
        zh: partMessages.in('zh')('target.title'),
        en: partMessages.in('en')('target.title'),
      },
      from: { on: 'declared' },
      within: 'PT30M',
    });
    desk.showTarget(id);
  };
  return (
    <PanelFrame title={t('targets')}>
      {targets.length === 0 && <p className={classes.quiet}>{t('targets.none')}</p>}
      {targets.length > 0 && (
        <AddButton onClick={() => setTimelineOpen(true)}>{p('timeline.open')}</AddButton>
      )}
      <div>
        {targets.map((target) => (
          // Opened anew when it is picked, closed by hand otherwise.
          <TargetEditor key={`${target.id} ${desk.selectedTarget === target.id}`} target={target} />
        ))}
      </div>
      <AddButton onClick={add}>{t('target.add')}</AddButton>
      {isTimelineOpen && <TargetTimeline onClose={() => setTimelineOpen(false)} />}
    </PanelFrame>
  );
}
