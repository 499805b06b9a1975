import { unplannedPhase } from '../analysis/unplanned-phase.ts';
import type { Rule } from '../finding.ts';

/** A plan in which nobody weighs the event before acting on it. */
export const noAssessment: Rule = {
  id: 'no-assessment',
  severity: 'note',
  title: { zh: '没有研判环节', en: 'No assessment' },
  find: unplannedPhase('assess', {
    missing: {
      zh: '没有研判环节：接报之后没有人判断事件有多重、该不该启动。',
      en: 'The chart has no assessment: nobody judges how grave the event is before the plan is set going.',
    },
    frame: {
      zh: '研判环节只有框架，预案没有写怎么判断。',
      en: 'Assessment is a frame only; the plan does not say how the event is judged.',
    },
  }),
};
