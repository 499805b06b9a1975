import { accepted } from '../../problem.ts';
import type { Applies } from './applied.ts';
import { unknown } from './applied.ts';
import type { Json, Place, SetTest } from './edit.ts';
import { listWord, readPlace, writeProperty } from './place.ts';

export const setTest: Applies<SetTest> = (runbook, edit) => {
  const place: Place = { of: 'item', list: edit.list, id: edit.id };
  const row = readPlace(runbook, place);
  if (!row) return unknown(listWord(edit.list), edit.id);
  const before = { ...(row.when as Record<string, Json>) };
  const old = before[edit.field];
  const after =
    edit.test === undefined
      ? Object.fromEntries(Object.entries(before).filter(([field]) => field !== edit.field))
      : { ...before, [edit.field]: edit.test };
  return accepted({
    runbook: writeProperty(runbook, place, 'when', after),
    inverse: {
      do: 'setTest',
      list: edit.list,
      id: edit.id,
      field: edit.field,
      ...(typeof old === 'string' && { test: old }),
    },
  });
};
