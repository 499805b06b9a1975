import type { Actor, ChartState, Runbook } from '@tocsin/engine';
import type { RunbookSummary } from '../protocol/runbook-summary.ts';

/** Who kept a version, when and why. */
export interface Provenance {
  readonly savedAt: number;
  readonly savedBy?: Actor | undefined;
  readonly note?: string | undefined;
  readonly source: 'built-in' | 'saved';
}

const stepsIn = (states: readonly ChartState[]): number =>
  states.reduce(
    (count, state) =>
      count + (state.kind === 'step' ? 1 : 0) + ('states' in state ? stepsIn(state.states) : 0),
    0,
  );

/** What a list shows of a runbook. Phases are the top states, in order, without markers that hold nothing. */
export function summariseRunbook(
  runbook: Runbook,
  hash: string,
  { savedAt, savedBy, note, source }: Provenance,
): RunbookSummary {
  return {
    id: runbook.id,
    version: runbook.version,
    hash,
    title: runbook.title,
    ...(runbook.summary && { summary: runbook.summary }),
    phases: runbook.chart.states
      .filter((state) => state.kind === 'phase')
      .map((state) => ({ id: state.id, title: state.title })),
    // Those who act; an audience only hears of it.
    groups: runbook.groups.filter(({ kind }) => kind !== 'audience' && kind !== 'external').length,
    steps: stepsIn(runbook.chart.states),
    targets: runbook.targets?.length ?? 0,
    gaps: runbook.gaps?.length ?? 0,
    savedAt,
    ...(savedBy && { savedBy }),
    ...(note && { note }),
    source,
  };
}
