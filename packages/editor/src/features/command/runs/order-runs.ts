import type { RunSummary } from '@tocsin/runner/client';

export const RUN_FILTERS = ['all', 'live', 'drill'] as const;
export type RunFilter = (typeof RUN_FILTERS)[number];

export interface OrderedRuns {
  /** Live before drills, the last declared first. */
  readonly running: readonly RunSummary[];
  readonly ended: readonly RunSummary[];
}

export function orderRuns(runs: readonly RunSummary[], filter: RunFilter): OrderedRuns {
  const kept = runs.filter(({ kind }) => filter === 'all' || kind === filter);
  const newest = (a: RunSummary, b: RunSummary) => b.declaredAt - a.declaredAt;
  const isDrill = ({ kind }: RunSummary) => Number(kind === 'drill');
  return {
    running: kept
      .filter(({ status }) => status === 'running')
      .toSorted((a, b) => isDrill(a) - isDrill(b) || newest(a, b)),
    ended: kept.filter(({ status }) => status === 'ended').toSorted(newest),
  };
}
