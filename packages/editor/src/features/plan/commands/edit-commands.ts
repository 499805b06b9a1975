import { duplicateStates } from '../clipboard/duplicate-states.ts';
import { removeLine } from '../edits/picked-line.ts';
import { heirOf, leavesNothing, NOTHING_LEFT, removeStates } from '../edits/remove-states.ts';
import { missingOf } from '../edits/title-edit.ts';
import type { DeskCommand } from './command.ts';
import type { CommandContext } from './command-context.ts';

const hasStates = ({ states }: CommandContext): boolean => states.length > 0;

/** What is done with the states that are selected, or with the line. */
export const editCommands: readonly DeskCommand[] = [
  {
    id: 'rename',
    group: 'edit',
    keys: ['F2'],
    label: { zh: '改名', en: 'Rename' },
    isAvailable: ({ primary }) => primary !== undefined,
    run: ({ acts, primary }) => primary !== undefined && acts.rename(primary),
  },
  {
    id: 'translate',
    group: 'edit',
    label: { zh: '补写缺的那种语言的名称', en: 'Write the name in the language it lacks' },
    isAvailable: ({ runbook, primary }) => missingOf(runbook, primary) !== undefined,
    run: ({ acts, primary }) => primary !== undefined && acts.translate(primary),
  },
  {
    id: 'inspect',
    group: 'edit',
    keys: ['E'],
    label: { zh: '编辑内容', en: 'Edit its contents' },
    isAvailable: ({ primary }) => primary !== undefined,
    run: ({ acts, primary }) => primary !== undefined && acts.inspect(primary),
  },
  {
    id: 'copy',
    group: 'edit',
    keys: ['Mod+C'],
    isNative: true,
    label: { zh: '复制', en: 'Copy' },
    isAvailable: hasStates,
    run: ({ acts }) => acts.copy(),
  },
  {
    id: 'cut',
    group: 'edit',
    keys: ['Mod+X'],
    isNative: true,
    label: { zh: '剪切', en: 'Cut' },
    isAvailable: hasStates,
    run: ({ acts }) => acts.cut(),
  },
  {
    id: 'paste',
    group: 'edit',
    keys: ['Mod+V'],
    isNative: true,
    label: { zh: '粘贴', en: 'Paste' },
    isAvailable: ({ copied }) => copied !== undefined,
    run: ({ acts }) => acts.paste(),
  },
  {
    id: 'duplicate',
    group: 'edit',
    keys: ['Mod+D'],
    label: { zh: '复制一份', en: 'Duplicate' },
    isAvailable: hasStates,
    run: ({ runbook, states, acts }) => {
      const copy = duplicateStates(runbook, states);
      if (copy && acts.perform(copy.edit)) acts.select(copy.ids);
    },
  },
  {
    id: 'remove',
    group: 'edit',
    keys: ['Delete', 'Backspace'],
    label: { zh: '删除', en: 'Delete' },
    isAvailable: hasStates,
    run: ({ runbook, states, acts }) => {
      if (leavesNothing(runbook, states)) {
        acts.refuse(NOTHING_LEFT);
        return;
      }
      const heir = heirOf(runbook, states);
      const edit = removeStates(runbook, states);
      if (edit && acts.perform(edit)) acts.select(heir === undefined ? [] : [heir]);
    },
  },
  {
    id: 'edit-line',
    group: 'edit',
    keys: ['E'],
    label: { zh: '编辑转移', en: 'Edit the transition' },
    isAvailable: ({ line }) => line?.is === 'transition',
    run: ({ line, acts }) => line?.is === 'transition' && acts.editTransition(line.id, line.from),
  },
  {
    id: 'remove-line',
    group: 'edit',
    keys: ['Delete', 'Backspace'],
    label: { zh: '删除连线', en: 'Delete the line' },
    isAvailable: ({ runbook, line }) =>
      line !== undefined && removeLine(runbook, line) !== undefined,
    run: ({ runbook, line, acts }) => {
      const edit = line && removeLine(runbook, line);
      if (edit && acts.perform(edit)) acts.select([]);
    },
  },
];
