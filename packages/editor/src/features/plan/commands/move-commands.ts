import type { Edit } from '@tocsin/engine';
import { moveIn, moveOut, moveStates } from '../edits/move-states.ts';
import { unwrapState } from '../edits/unwrap-state.ts';
import { wrapInCompound, wrapInLanes } from '../edits/wrap-states.ts';
import type { DeskCommand } from './command.ts';
import type { CommandContext } from './command-context.ts';

const up = (context: CommandContext): Edit | undefined =>
  moveStates(context.runbook, context.states, -1);
const down = (context: CommandContext): Edit | undefined =>
  moveStates(context.runbook, context.states, 1);
const inward = (context: CommandContext): Edit | undefined =>
  moveIn(context.runbook, context.states);
const outward = (context: CommandContext): Edit | undefined =>
  moveOut(context.runbook, context.states);

const move = (
  id: string,
  keys: string,
  zh: string,
  en: string,
  editOf: (context: CommandContext) => Edit | undefined,
): DeskCommand => ({
  id,
  group: 'arrange',
  keys: [keys],
  label: { zh, en },
  isAvailable: (context) => editOf(context) !== undefined,
  run: (context) => {
    const edit = editOf(context);
    if (edit) context.acts.perform(edit);
  },
});

/** The order of states and what holds them. */
export const moveCommands: readonly DeskCommand[] = [
  move('move-up', 'Alt+ArrowUp', '前移', 'Move earlier', up),
  move('move-down', 'Alt+ArrowDown', '后移', 'Move later', down),
  move('move-in', 'Alt+ArrowRight', '移入相邻的容器', 'Move into the container beside it', inward),
  move('move-out', 'Alt+ArrowLeft', '移出所在的容器', 'Move out of its container', outward),
  {
    id: 'wrap',
    group: 'arrange',
    keys: ['Mod+G'],
    label: { zh: '组合成环节组', en: 'Group into a compound state' },
    isAvailable: ({ runbook, states }) => wrapInCompound(runbook, states) !== undefined,
    run: ({ runbook, states, acts }) => {
      const made = wrapInCompound(runbook, states);
      if (made && acts.perform(made.edit)) acts.nameNew(made.id);
    },
  },
  {
    id: 'wrap-lanes',
    group: 'arrange',
    keys: ['Mod+Alt+G'],
    label: { zh: '改为并行，各占一条泳道', en: 'Run side by side, a lane each' },
    isAvailable: ({ runbook, states }) => wrapInLanes(runbook, states) !== undefined,
    run: ({ runbook, states, acts }) => {
      const made = wrapInLanes(runbook, states);
      if (made && acts.perform(made.edit)) acts.nameNew(made.id);
    },
  },
  {
    id: 'unwrap',
    group: 'arrange',
    keys: ['Mod+Shift+G'],
    label: { zh: '解散，留下里面的内容', en: 'Ungroup, keeping what is inside' },
    isAvailable: ({ runbook, states, primary }) =>
      states.length === 1 && primary !== undefined && unwrapState(runbook, primary) !== undefined,
    run: ({ runbook, primary, acts }) => {
      const made = primary === undefined ? undefined : unwrapState(runbook, primary);
      if (made && acts.perform(made.edit)) acts.select(made.ids);
    },
  },
];
