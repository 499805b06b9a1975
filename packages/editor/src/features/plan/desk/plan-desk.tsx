import { useMemo } from 'react';
import type { LoadedPlan } from '../../../app/data/load-plan.ts';
import { useHost } from '../../../app/host/host-context.tsx';
import { PageLoading } from '../../../ui/page-loading.tsx';
import { draftKey } from '../draft/draft-store.ts';
import { useDraft } from '../draft/use-draft.ts';
import { DeskSurface } from './desk-surface.tsx';

/** The planner's desk for one runbook, once its draft on this device has been looked for. */
export function PlanDesk({ opened }: { readonly opened: LoadedPlan }) {
  const host = useHost();
  const { stored, plan } = opened;
  const base = useMemo(() => ({ hash: stored.hash, runbook: plan.runbook }), [stored, plan]);
  const draft = useDraft(draftKey(host, stored.id), base);
  if (!draft) return <PageLoading />;
  return <DeskSurface opened={opened} draft={draft} />;
}
