import type { Edit, Json } from '../edit/edit.ts';
import { canonicalJson } from '../hash.ts';
import type { Runbook } from '../runbook.ts';

const NAMES_IT = new Set(['tocsin', 'id', 'chart']);

/**
 * One edit that turns a document into another of the same id, to be undone as one: going back to an
 * older version, or taking over what was merged. The version it bears stays.
 */
export function editBetween(before: Runbook, after: Runbook): Edit {
  const edits: Edit[] = [];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  const read = (runbook: Runbook, key: string): Json | undefined =>
    (runbook as unknown as Record<string, Json | undefined>)[key];
  for (const key of keys) {
    if (NAMES_IT.has(key) || key === 'version') continue;
    const value = read(after, key);
    if (isSame(read(before, key), value)) continue;
    edits.push(setOrTakeAway({ of: 'runbook' }, key, value));
  }
  if (before.chart.initial !== after.chart.initial) {
    edits.push(setOrTakeAway({ of: 'chart' }, 'initial', after.chart.initial));
  }
  if (!isSame(before.chart.states, after.chart.states)) {
    // Ids are unique over the whole chart, so all go before any comes.
    for (const { id } of before.chart.states) edits.push({ do: 'detachState', id });
    after.chart.states.forEach((state, index) => {
      edits.push({ do: 'addState', into: null, index, state });
    });
  }
  return { do: 'batch', edits };
}

const isSame = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

const setOrTakeAway = (
  at: { readonly of: 'runbook' | 'chart' },
  key: string,
  value: Json | undefined,
): Edit => ({ do: 'setProperty', at, key, ...(value !== undefined && { value }) });
