import { accepted } from '../../problem.ts';
import type { Applies } from './applied.ts';
import { refused, unknown } from './applied.ts';
import type { SetProperty } from './edit.ts';
import { placeWords, readPlace, writeProperty } from './place.ts';

/** Names what a thing is, or holds other things with ids: changed by edits of their own. */
const FIXED = new Set(['id', 'states', 'chart', 'tocsin']);

/** The kind of a state decides what it holds; the kind of a group, channel or resource only sorts it. */
const isFixed = ({ key, at }: SetProperty): boolean =>
  FIXED.has(key) || (key === 'kind' && at.of !== 'item');

export const setProperty: Applies<SetProperty> = (runbook, edit) => {
  if (isFixed(edit)) {
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
