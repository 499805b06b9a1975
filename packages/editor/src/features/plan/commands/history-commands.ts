import type { DeskCommand } from './command.ts';

/** Taking back, doing again, and what is done with the draft as a whole. */
export const historyCommands: readonly DeskCommand[] = [
  {
    id: 'undo',
    group: 'edit',
    keys: ['Mod+Z'],
    label: ({ undoing }) => ({
      zh: undoing ? `撤销：${undoing.zh}` : '撤销',
      en: undoing ? `Undo: ${undoing.en}` : 'Undo',
    }),
    isAvailable: ({ undoing }) => undoing !== undefined,
    run: ({ acts }) => acts.undo(),
  },
  {
    id: 'redo',
    group: 'edit',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    label: ({ redoing }) => ({
      zh: redoing ? `重做：${redoing.zh}` : '重做',
      en: redoing ? `Redo: ${redoing.en}` : 'Redo',
    }),
    isAvailable: ({ redoing }) => redoing !== undefined,
    run: ({ acts }) => acts.redo(),
  },
  {
    id: 'save',
    group: 'plan',
    keys: ['Mod+S'],
    whileTyping: true,
    label: { zh: '保存新版本', en: 'Save new version' },
    isAvailable: ({ isChanged }) => isChanged,
    run: ({ acts }) => acts.save(),
  },
  {
    id: 'discard',
    group: 'plan',
    label: { zh: '放弃修改', en: 'Discard changes' },
    isAvailable: ({ isChanged }) => isChanged,
    run: ({ acts }) => acts.discard(),
  },
];
