import { unplannedPhase } from '../analysis/unplanned-phase.ts';
import type { Rule } from '../finding.ts';

/** A plan that stops when the trouble does and never says how normal work resumes. */
export const noRecovery: Rule = {
  id: 'no-recovery',
  severity: 'warning',
  title: { zh: '没有恢复环节', en: 'No recovery' },
  find: unplannedPhase('recover', {
    missing: {
      zh: '没有恢复环节：处置完之后怎样回到正常、怎样确认已经正常，没有写。',
      en: 'The chart has no recovery: how things return to normal, and who confirms it, is not said.',
    },
    frame: {
      zh: '恢复环节只有框架，预案没有写怎样恢复、怎样确认。',
      en: 'Recovery is a frame only; the plan does not say how things return to normal.',
    },
  }),
};
