import type { Edit, Runbook } from '@tocsin/engine';
import { act, callStates, namedEdit } from '../edits/named-edit.ts';

/** Puts states where somebody let go of them, as one edit; a size given by hand stays. */
export function placeEdit(
  runbook: Runbook,
  places: ReadonlyMap<string, { readonly x: number; readonly y: number }>,
): Edit | undefined {
  const edits = [...places].map(([id, { x, y }]): Edit => {
    const before = runbook.layout?.boxes[id];
    return { do: 'placeBox', id, box: { ...before, x, y } };
  });
  const [only] = edits;
  if (edits.length === 1) return only;
  return namedEdit(act('摆放', 'place', callStates(runbook, [...places.keys()])), edits);
}
