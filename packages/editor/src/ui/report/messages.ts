import { defineMessages } from '../../app/i18n/define-messages.ts';

export const reportMessages = defineMessages('run-report', {
  zh: {
    report: '复盘报告',
    print: '打印或存为 PDF',
    printBoth: '打印中英文对照',
    save: '存为网页（HTML）',
    saveBoth: '存为中英文对照网页',
  },
  en: {
    report: 'Report',
    print: 'Print or save as PDF',
    printBoth: 'Print in both languages',
    save: 'Save as a page (HTML)',
    saveBoth: 'Save in both languages',
  },
});
