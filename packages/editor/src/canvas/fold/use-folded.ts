import { useCallback, useEffect, useState } from 'react';

const keyOf = (chart: string): string => `tocsin.folded.${chart}`;

/**
 * Which containers of a chart are folded, as this browser remembers it: how somebody looks at a plan is no part of
 * the plan. Where the browser keeps nothing, it is forgotten with the page.
 */
export function useFolded(chart: string): readonly [ReadonlySet<string>, (ids: Folding) => void] {
  const [state, setState] = useState(() => ({ chart, folded: read(chart) }));
  const current = state.chart === chart ? state : { chart, folded: read(chart) };
  if (current !== state) setState(current);
  const { folded } = current;
  useEffect(() => {
    const kept = [...folded];
    try {
      if (kept.length > 0) localStorage.setItem(keyOf(chart), JSON.stringify(kept));
      else localStorage.removeItem(keyOf(chart));
    } catch (error) {
      // A full or forbidden store costs the next visit its folds, nothing else.
      if (!(error instanceof DOMException)) throw error;
    }
  }, [chart, folded]);
  const change = useCallback((folding: Folding) => {
    setState((before) => ({ ...before, folded: changed(before.folded, folding) }));
  }, []);
  return [folded, change];
}

/** Ids to fold or unfold; where it is not said which, each is turned round. */
export interface Folding {
  readonly ids: readonly string[];
  readonly fold?: boolean;
}

function changed(before: ReadonlySet<string>, { ids, fold }: Folding): ReadonlySet<string> {
  const next = new Set(before);
  for (const id of ids) {
    if (fold ?? !next.has(id)) next.add(id);
    else next.delete(id);
  }
  return next;
}

function read(chart: string): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(chart)) ?? '[]');
    return new Set(Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : []);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof DOMException) return new Set();
    throw error;
  }
}
