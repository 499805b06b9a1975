import { accepted } from '../../problem.ts';
import type { Applies } from './applied.ts';
import { STATE, unknown } from './applied.ts';
import type { Edit, PlaceBox } from './edit.ts';
import { findState } from './state-tree.ts';

export const placeBox: Applies<PlaceBox> = (runbook, edit) => {
  if (edit.box && !findState(runbook, edit.id)) return unknown(STATE, edit.id);
  const { layout } = runbook;
  const before = layout?.boxes[edit.id];
  const boxes = Object.fromEntries(
    Object.entries(layout?.boxes ?? {}).filter(([id]) => id !== edit.id),
  );
  if (edit.box) boxes[edit.id] = edit.box;
  const inverse: Edit = layout
    ? { do: 'placeBox', id: edit.id, ...(before && { box: before }) }
    : { do: 'setProperty', at: { of: 'runbook' }, key: 'layout' };
  return accepted({ runbook: { ...runbook, layout: { ...layout, boxes } }, inverse });
};
