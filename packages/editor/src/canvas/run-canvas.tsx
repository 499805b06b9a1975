import type { Instant, Plan, Run } from '@tocsin/engine';
import { lazy, Suspense, useMemo } from 'react';
import { PageLoading } from '../ui/page-loading.tsx';
import { overlayOf } from './overlay/run-overlay.ts';
import { runbookInRun } from './overlay/runbook-in-run.ts';

const RunbookCanvas = lazy(async () => ({
  default: (await import('./runbook-canvas.tsx')).RunbookCanvas,
}));

export interface RunCanvasProps {
  readonly plan: Plan;
  readonly run: Run;
  readonly now: Instant;
  /** The state to show near enough to read, whenever it changes; without, the whole chart is shown. */
  readonly focus?: string | undefined;
  readonly selected: string | undefined;
  readonly onSelect: (state: string) => void;
}

/** The plan's picture with the run lit on it. */
export function RunCanvas({ plan, run, now, focus, selected, onSelect }: RunCanvasProps) {
  const { added } = run;
  const runbook = useMemo(() => runbookInRun(plan.runbook, { added }), [plan, added]);
  const overlay = useMemo(() => overlayOf(plan, run, now), [plan, run, now]);
  return (
    <Suspense fallback={<PageLoading />}>
      <RunbookCanvas
        runbook={runbook}
        overlay={overlay}
        focus={focus}
        selection={selected === undefined ? undefined : { kind: 'node', id: selected }}
        onSelect={(selection) => {
          if (selection?.kind === 'node') onSelect(selection.id);
        }}
      />
    </Suspense>
  );
}
