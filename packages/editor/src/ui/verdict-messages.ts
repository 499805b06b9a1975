import { defineMessages } from '../app/i18n/define-messages.ts';

export const verdictMessages = defineMessages('verdicts', {
  zh: {
    target: '时限',
    verdict: '结果',
    atInstant: '此刻',
    inTheEnd: '最终',
    started: '起',
    due: '限',
    stopped: '止',
  },
  en: {
    target: 'Target',
    verdict: 'Verdict',
    atInstant: 'At this instant',
    inTheEnd: 'In the end',
    started: 'from',
    due: 'due',
    stopped: 'stopped',
  },
});
