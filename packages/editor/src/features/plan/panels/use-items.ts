import type { Edit, Json, ListName, Problem } from '@tocsin/engine';
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

/** What still names it would come to mean something else without it: the planner says what instead. */
const stillNamed = (problems: readonly Problem[]): readonly Problem[] => [
  { code: 'still-named', path: '', message: STILL_NAMED },
  ...problems,
];

const STILL_NAMED = {
  zh: '还有地方用着它，先改好下面这些再删：',
  en: 'It is still in use; change these first:',
};

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
      if (!edits) return;
      const outcome = desk.perform({ do: 'batch', edits });
      if (!outcome.ok) tellProblems('refused', stillNamed(outcome.problems));
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
