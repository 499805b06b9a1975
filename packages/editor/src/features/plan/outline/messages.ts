import { defineMessages } from '../../../app/i18n/define-messages.ts';

export const outlineMessages = defineMessages('plan.outline', {
  zh: {
    title: '大纲',
    close: '收起大纲',
    tree: '预案大纲',
    hint: 'A 接着加 · Shift+A 选种类 · C 连线 · F2 改名 · 回车编辑 · Alt+方向键移动 · ? 全部快捷键',
    picking: '选转移要到的地方，按回车；Esc 取消',
    untitled: '未命名',
    rename: '名称',
    targets: '{{count}} 个时限',
    'severity.error': '{{count}} 处错误',
    'severity.warning': '{{count}} 处提醒',
    'severity.note': '{{count}} 处说明',
  },
  en: {
    title: 'Outline',
    close: 'Close the outline',
    tree: 'Outline of the plan',
    hint: 'A adds the next · Shift+A chooses a kind · C connects · F2 renames · Enter edits · Alt+arrows move · ? all shortcuts',
    picking: 'Choose where the transition leads and press Enter; Esc to cancel',
    untitled: 'untitled',
    rename: 'Title',
    targets: '{{count}} timing targets',
    'severity.error': '{{count}} errors',
    'severity.warning': '{{count}} warnings',
    'severity.note': '{{count}} notes',
  },
});
