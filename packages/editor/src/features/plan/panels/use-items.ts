import type { Edit, Json, ListName } from '@tocsin/engine';
import { itemRemovalOf } from '@tocsin/engine';
import { useState } from 'react';
import { tellProblems } from '../../../app/data/tell-problems.tsx';
import { useDesk } from '../desk/desk-context.ts';

export interface Items {
  /** The entry that was added last, which is opened to be filled in. */
  readonly added: string | undefined;
  readonly add: (item: { readonly id: string; readonly [key: string]: Json }) => void;
  /** Takes an entry out, and its name from everything that used it. */
  readonly remove: (id: string) => void;
  readonly move: (id: string, by: -1 | 1) => void;
}

interface Entry {
  readonly id: string;
}

/** What can be done to one of the document's lists as a whole; each act is one edit. */
export function useItems(list: ListName, entries: readonly Entry[]): Items {
  const desk = useDesk();
  const [added, setAdded] = useState<string>();
  const act = (edit: Edit): boolean => {
    const outcome = desk.perform(edit);
    if (!outcome.ok) tellProblems('refused', outcome.problems);
    return outcome.ok;
  };
  return {
    added,
    add: (item) => {
      if (act({ do: 'addItem', list, index: entries.length, item })) setAdded(item.id);
    },
    remove: (id) => {
      const edits = itemRemovalOf(desk.runbook, list, id);
      if (edits) act({ do: 'batch', edits });
    },
    move: (id, by) => {
      const from = entries.findIndex((entry) => entry.id === id);
      const item = entries[from];
      const to = from + by;
      if (!item || to < 0 || to >= entries.length) return;
      act({
        do: 'batch',
        edits: [
          { do: 'removeItem', list, id },
          {
            do: 'addItem',
            list,
            index: to,
            item: item as Entry & { readonly [key: string]: Json },
          },
        ],
      });
    },
  };
}
