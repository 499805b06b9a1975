import { unplannedPhase } from '../analysis/unplanned-phase.ts';
import type { Rule } from '../finding.ts';

/** A plan that reports and assesses and then says nothing of what is done. */
export const noHandling: Rule = {
  id: 'no-handling',
  severity: 'warning',
  title: { zh: '没有处置环节', en: 'No handling' },
  find: unplannedPhase('handle', {
    missing: {
      zh: '没有处置环节：启动之后各组具体做什么，没有写。',
      en: 'The chart has no handling: what each group does once the plan is in force is not said.',
    },
    frame: {
      zh: '处置环节只有框架，预案没有写各组具体做什么。',
      en: 'Handling is a frame only; the plan does not say what each group does.',
    },
  }),
};
