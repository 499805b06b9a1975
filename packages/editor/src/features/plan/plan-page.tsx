import { useState } from 'react';
import type { LoadedPlan } from '../../app/data/load-plan.ts';
import { useRunbook } from '../../app/data/use-runbook.ts';
import { useText } from '../../app/i18n/define-messages.ts';
import { ErrorView } from '../../ui/error-view.tsx';
import { PageLoading } from '../../ui/page-loading.tsx';
import { PlanDesk } from './desk/plan-desk.tsx';
import { planMessages } from './messages.ts';

/** A runbook on the canvas, to read and to edit. */
export function PlanPage({ id }: { readonly id: string }) {
  const t = useText(planMessages);
  const { loadable } = useRunbook(id);
  // The desk goes on with the version it was opened with, whatever is loaded behind it.
  const [opened, setOpened] = useState<LoadedPlan>();
  if (loadable.state === 'ready' && !opened) setOpened(loadable.value);
  if (opened) return <PlanDesk opened={opened} />;
  if (loadable.state === 'failed') {
    return (
      <ErrorView title={t('load.title')} problems={loadable.problems} onRetry={loadable.retry} />
    );
  }
  return <PageLoading />;
}
