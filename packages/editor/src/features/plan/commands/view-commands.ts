import type { Text } from '@tocsin/engine';
import type { PanelName } from '../desk/panel-rail.tsx';
import { childrenIn } from '../edits/state-lists.ts';
import type { DeskCommand } from './command.ts';
import type { CommandContext } from './command-context.ts';

const PANEL_WORDS: Readonly<Record<Exclude<PanelName, 'selected'>, Text>> = {
  groups: { zh: '小组', en: 'groups' },
  levels: { zh: '分级', en: 'levels' },
  targets: { zh: '时限', en: 'timing targets' },
  notices: { zh: '通知', en: 'notices' },
  forms: { zh: '表单', en: 'forms and fields' },
  gaps: { zh: '留白', en: 'gaps' },
  resources: { zh: '资源', en: 'resources' },
  upkeep: { zh: '日常', en: 'upkeep' },
  findings: { zh: '检查结果', en: 'findings' },
  try: { zh: '推演', en: 'trying it out' },
  versions: { zh: '版本', en: 'versions' },
};

const showPanel = ([panel, words]: [string, Text]): DeskCommand => ({
  id: `show-${panel}`,
  group: 'view',
  label: { zh: `打开“${words.zh}”`, en: `Open ${words.en}` },
  isAvailable: () => true,
  run: ({ acts }) => acts.show(panel as PanelName),
});

/** The selected containers that are folded, or are not. */
const foldable = (
  { runbook, states, acts }: CommandContext,
  isFolded: boolean,
): readonly string[] =>
  states.filter((id) => childrenIn(runbook, id).length > 0 && acts.isFolded(id) === isFolded);

/** What is in view: parts of the chart, panels, and what lies over the desk. */
export const viewCommands: readonly DeskCommand[] = [
  {
    id: 'palette',
    group: 'view',
    keys: ['Mod+K'],
    whileTyping: true,
    label: { zh: '查找与命令', en: 'Find and commands' },
    isAvailable: () => true,
    run: ({ acts }) => acts.open('palette'),
  },
  {
    id: 'find',
    group: 'view',
    keys: ['Mod+F'],
    whileTyping: true,
    label: { zh: '查找', en: 'Find' },
    isAvailable: () => true,
    run: ({ acts }) => acts.open('find'),
  },
  {
    id: 'outline',
    group: 'view',
    keys: ['O'],
    label: ({ isOutlineOpen }) =>
      isOutlineOpen
        ? { zh: '收起大纲', en: 'Close the outline' }
        : { zh: '打开大纲', en: 'Open the outline' },
    isAvailable: () => true,
    run: ({ acts }) => acts.toggleOutline(),
  },
  {
    id: 'by-hand',
    group: 'view',
    keys: ['H'],
    label: ({ isByHand }) =>
      isByHand
        ? { zh: '拖动改回排序', en: 'Dragging puts in order again' }
        : { zh: '自由摆放', en: 'Place by hand' },
    isAvailable: () => true,
    run: ({ acts }) => acts.toggleByHand(),
  },
  {
    id: 'next-area',
    group: 'view',
    keys: ['F6'],
    whileTyping: true,
    label: { zh: '换到下一块：大纲、图、侧栏', en: 'Next area: outline, chart, side panel' },
    isAvailable: () => true,
    run: ({ acts }) => acts.nextArea(),
  },
  {
    id: 'fit',
    group: 'view',
    keys: ['0'],
    label: { zh: '看全图', en: 'Show everything' },
    isAvailable: () => true,
    run: ({ acts }) => acts.fit(),
  },
  {
    id: 'zoom-to',
    group: 'view',
    keys: ['Z'],
    label: { zh: '放大到选中处', en: 'Zoom to what is selected' },
    isAvailable: ({ states }) => states.length > 0,
    run: ({ acts, states }) => acts.zoomTo(states),
  },
  {
    id: 'fold',
    group: 'view',
    keys: ['F'],
    label: { zh: '收拢成一张卡片', en: 'Fold into one card' },
    isAvailable: (context) => foldable(context, false).length > 0,
    run: (context) => context.acts.fold(foldable(context, false), true),
  },
  {
    id: 'unfold',
    group: 'view',
    keys: ['F'],
    label: { zh: '展开', en: 'Unfold' },
    isAvailable: (context) =>
      foldable(context, false).length === 0 && foldable(context, true).length > 0,
    run: (context) => context.acts.fold(foldable(context, true), false),
  },
  ...Object.entries(PANEL_WORDS).map(showPanel),
  {
    id: 'help',
    group: 'view',
    keys: ['?'],
    label: { zh: '快捷键一览', en: 'All shortcuts' },
    isAvailable: () => true,
    run: ({ acts }) => acts.open('help'),
  },
];
