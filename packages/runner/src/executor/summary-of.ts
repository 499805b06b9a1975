import type { Plan, Run } from '@tocsin/engine';
import { isLinkAwaited, nextDueAt, pendingNotices, phaseOf, wallAt } from '@tocsin/engine';
import type { Agenda } from '../ports/journal.ts';
import type { RunSummary } from '../protocol/run-summary.ts';

/** The line about a run that is kept beside its journal. */
export function summaryOf(plan: Plan, run: Run): RunSummary {
  return {
    id: run.id,
    kind: run.kind,
    title: run.title ?? null,
    runbook: run.runbook,
    declaredAt: run.declaredAt,
    status: run.status,
    ...(run.from && { from: run.from }),
    ...(run.ended && { outcome: run.ended.outcome }),
    level: run.levels.response?.level ?? null,
    phase: run.status === 'ended' ? null : (phaseOf(plan, run)?.id ?? null),
    seq: run.seq,
    recordedAt: run.recordedAt,
  };
}

/** What a restart would have to do for a run. */
export function agendaOf(run: Run): Agenda {
  const dueAt = nextDueAt(run);
  return {
    wakeAt: dueAt === undefined ? undefined : wallAt(run.clock, dueAt),
    waiting: pendingNotices(run).length > 0 || Object.values(run.links).some(isLinkAwaited),
  };
}
