import { defineMessages } from '../app/i18n/define-messages.ts';

export const verdictMessages = defineMessages('verdicts', {
  zh: {
    target: '时限',
    times: '时间',
    verdict: '结果',
    atInstant: '此刻',
    inTheEnd: '最终',
    started: '起算',
    due: '到期',
    stopped: '停止',
  },
  en: {
    target: 'Target',
    times: 'Times',
    verdict: 'Verdict',
    atInstant: 'At this instant',
    inTheEnd: 'In the end',
    started: 'started',
    due: 'due',
    stopped: 'stopped',
  },
});
