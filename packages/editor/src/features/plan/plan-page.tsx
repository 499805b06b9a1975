import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { LoadedPlan } from '../../app/data/load-plan.ts';
import { useRunbook } from '../../app/data/use-runbook.ts';
import { useText } from '../../app/i18n/define-messages.ts';
import { useLanguage } from '../../app/i18n/language.ts';
import { layOutAhead } from '../../canvas/lay-out-ahead.ts';
import { layoutWorker } from '../../canvas/layout/layout-apart.ts';
import { ErrorView } from '../../ui/error-view.tsx';
import { PageLoading } from '../../ui/page-loading.tsx';
import { PlanDesk } from './desk/plan-desk.tsx';
import { draftStore } from './draft/draft-store.ts';
import { useUnsavedPlan } from './files/new/use-unsaved-plan.ts';
import { DropArea } from './files/open/drop-area.tsx';
import { usePlanFile } from './files/open/use-plan-file.tsx';
import { planMessages } from './messages.ts';

/** A runbook on the canvas, to read and to edit. */
export function PlanPage({ id }: { readonly id: string }) {
  const t = useText(planMessages);
  const language = useLanguage();
  // These start while the plan is on its way.
  useEffect(() => {
    layoutWorker.prepare();
    draftStore();
  }, []);
  const { loadable } = useRunbook(id);
  // A plan that was begun here and never saved is known to no host.
  const unsaved = useUnsavedPlan(id, loadable.state === 'failed');
  // The desk goes on with the version it was opened with, whatever is loaded behind it.
  const [opened, setOpened] = useState<LoadedPlan>();
  // A file opened as a change to this very plan: the desk begins anew with the draft that it left.
  const [round, setRound] = useState(0);
  const [, navigate] = useLocation();
  const file = usePlanFile((next) => {
    if (next === id) setRound((each) => each + 1);
    else navigate(`/plan/${next}`);
  });
  if (loadable.state === 'ready' && !opened) setOpened(loadable.value);
  const shown = opened ?? unsaved.plan;
  // The chart is laid out while the draft left on this device is looked for, and the desk around it drawn.
  useEffect(() => {
    if (opened) layOutAhead(opened.plan.runbook, language);
  }, [opened, language]);
  if (shown) {
    return (
      <DropArea onFile={file.open}>
        <PlanDesk key={round} opened={shown} />
        {file.dialogs}
      </DropArea>
    );
  }
  if (loadable.state === 'failed' && !unsaved.isLooking) {
    return (
      <ErrorView title={t('load.title')} problems={loadable.problems} onRetry={loadable.retry} />
    );
  }
  return <PageLoading />;
}
