import { accepted } from '../../problem.ts';
import type { Applies } from './applied.ts';
import { taken, unknown } from './applied.ts';
import type { AddItem, Edit, RemoveItem } from './edit.ts';
import { isAbsent, readList, writeList } from './lists.ts';
import { listWord } from './place.ts';
import { inserted } from './state-tree.ts';

export const addItem: Applies<AddItem> = (runbook, edit) => {
  const entries = readList(runbook, edit.list);
  if (entries.some((entry) => entry.id === edit.item.id)) return taken(edit.item.id);
  const key = edit.list === 'rules' ? 'levels' : edit.list;
  const inverse: Edit = isAbsent(runbook, edit.list)
    ? { do: 'setProperty', at: { of: 'runbook' }, key }
    : { do: 'removeItem', list: edit.list, id: edit.item.id };
  return accepted({
    runbook: writeList(runbook, edit.list, inserted(entries, edit.index, edit.item)),
    inverse,
  });
};

export const removeItem: Applies<RemoveItem> = (runbook, edit) => {
  const entries = readList(runbook, edit.list);
  const index = entries.findIndex((entry) => entry.id === edit.id);
  const item = entries[index] as AddItem['item'] | undefined;
  if (!item) return unknown(listWord(edit.list), edit.id);
  return accepted({
    runbook: writeList(
      runbook,
      edit.list,
      entries.filter((entry) => entry.id !== edit.id),
    ),
    inverse: { do: 'addItem', list: edit.list, index, item },
  });
};
