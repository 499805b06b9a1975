import { unplannedPhase } from '../analysis/unplanned-phase.ts';
import type { Rule } from '../finding.ts';

/** A plan that nobody puts into force. */
export const noActivation: Rule = {
  id: 'no-activation',
  severity: 'note',
  title: { zh: '没有启动环节', en: 'No activation' },
  find: unplannedPhase('activate', {
    missing: {
      zh: '没有启动环节：由谁、何时宣布启动预案没有写。',
      en: 'The chart has no activation: who puts the plan into force, and when, is not said.',
    },
    frame: {
      zh: '启动环节只有框架，预案没有写由谁宣布启动。',
      en: 'Activation is a frame only; the plan does not say who puts it into force.',
    },
  }),
};
