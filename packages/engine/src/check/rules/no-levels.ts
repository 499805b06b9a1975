import type { Rule } from '../finding.ts';
import { message } from '../words.ts';

/** A plan that knows one gravity only: whatever happens, everything it has is set going. */
export const noLevels: Rule = {
  id: 'no-levels',
  severity: 'note',
  title: { zh: '没有分级', en: 'No levels' },
  *find({ runbook }) {
    if (runbook.levels) return;
    yield {
      path: '',
      message: message(
        () => '预案没有划分响应级别，轻重事件都是同一套处置，严重程度也没有判断依据。',
        () =>
          'The plan has no response levels: grave or slight, every event gets the same response, and gravity is judged against nothing.',
      ),
    };
  },
};
