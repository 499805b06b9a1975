import { defineMessages } from '../app/i18n/define-messages.ts';

export const canvasMessages = defineMessages('canvas', {
  zh: {
    zoomIn: '放大',
    zoomOut: '缩小',
    fit: '看全图',
    map: '缩略图',
    label: '预案状态图:方向键在节点间移动,回车进入,Esc 返回上一层',
    layoutFailed: '状态图排不出来',
    arranging: '正在排布状态图…',
    'mark.added': '＋ 新增',
    'mark.removed': '－ 删去',
    'mark.changed': '～ 修改',
    'mark.moved': '→ 移动',
    'mark.was': '原在此处',
  },
  en: {
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Show everything',
    map: 'Overview map',
    label: 'Chart of the plan: arrow keys move between nodes, Enter goes in, Escape goes out',
    layoutFailed: 'The chart could not be laid out',
    arranging: 'Laying out the chart…',
    'mark.added': '+ added',
    'mark.removed': '− removed',
    'mark.changed': '~ changed',
    'mark.moved': '→ moved',
    'mark.was': 'was here',
  },
});
