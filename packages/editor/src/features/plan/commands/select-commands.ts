import type { Runbook } from '@tocsin/engine';
import { findState } from '@tocsin/engine';
import { childrenIn, siblingsOf } from '../edits/state-lists.ts';
import type { DeskCommand } from './command.ts';
import type { CommandContext } from './command-context.ts';

/** What Ctrl+A selects: all that stand beside the selected; once they all are, all beside what holds them. */
export function widerSelection(runbook: Runbook, states: readonly string[]): readonly string[] {
  const [first] = states;
  if (first === undefined) return childrenIn(runbook, null).map(({ id }) => id);
  const picked = new Set(states);
  let at: string | undefined = first;
  while (at !== undefined) {
    const beside = siblingsOf(runbook, at).map(({ id }) => id);
    if (beside.some((id) => !picked.has(id))) return [at, ...beside.filter((id) => id !== at)];
    at = findState(runbook, at)?.parent?.id;
  }
  return states;
}

const parentOf = ({ runbook, primary }: CommandContext): string | undefined =>
  primary === undefined ? undefined : findState(runbook, primary)?.parent?.id;

const childOf = ({ runbook, primary }: CommandContext): string | undefined =>
  primary === undefined ? undefined : childrenIn(runbook, primary)[0]?.id;

export const selectCommands: readonly DeskCommand[] = [
  {
    id: 'select-all',
    group: 'select',
    keys: ['Mod+A'],
    label: {
      zh: '全选同一层（再按选上一层）',
      en: 'Select all beside it (again: all beside what holds it)',
    },
    isAvailable: () => true,
    run: ({ runbook, states, acts }) => acts.select(widerSelection(runbook, states)),
  },
  {
    id: 'select-parent',
    group: 'select',
    label: { zh: '选中所在的容器', en: 'Select what holds it' },
    isAvailable: (context) => parentOf(context) !== undefined,
    run: (context) => {
      const parent = parentOf(context);
      if (parent !== undefined) context.acts.goTo(parent);
    },
  },
  {
    id: 'select-inside',
    group: 'select',
    label: { zh: '选中里面的第一个', en: 'Select the first inside' },
    isAvailable: (context) => childOf(context) !== undefined,
    run: (context) => {
      const child = childOf(context);
      if (child !== undefined) context.acts.goTo(child);
    },
  },
];
