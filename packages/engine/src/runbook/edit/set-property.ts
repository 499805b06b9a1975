import { accepted } from '../../problem.ts';
import type { Applies } from './applied.ts';
import { refused, unknown } from './applied.ts';
import type { SetProperty } from './edit.ts';
import { placeWords, readPlace, writeProperty } from './place.ts';

/** Names what a thing is, or holds other things with ids: changed by edits of their own. */
const FIXED = new Set(['id', 'kind', 'states', 'chart', 'tocsin']);

export const setProperty: Applies<SetProperty> = (runbook, edit) => {
  if (FIXED.has(edit.key)) {
    return refused('fixed-property', {
      zh: `“${edit.key}”不能这样改。`,
      en: `“${edit.key}” cannot be changed this way.`,
    });
  }
  const thing = readPlace(runbook, edit.at);
  if (!thing) {
    const { what, id } = placeWords(edit.at);
    return unknown(what, id);
  }
  const before = thing[edit.key];
  return accepted({
    runbook: writeProperty(runbook, edit.at, edit.key, edit.value),
    inverse: {
      do: 'setProperty',
      at: edit.at,
      key: edit.key,
      ...(before !== undefined && { value: before }),
    },
  });
};
