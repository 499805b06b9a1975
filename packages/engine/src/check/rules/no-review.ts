import { unplannedPhase } from '../analysis/unplanned-phase.ts';
import type { Rule } from '../finding.ts';

/** A plan that learns nothing from its own use. */
export const noReview: Rule = {
  id: 'no-review',
  severity: 'warning',
  title: { zh: '没有复盘环节', en: 'No review' },
  find: unplannedPhase('review', {
    missing: {
      zh: '没有复盘环节：事后由谁总结、怎样改进预案，没有写。',
      en: 'The chart has no review: who draws the lessons afterwards, and how the plan is improved, is not said.',
    },
    frame: {
      zh: '复盘环节只有框架，预案没有写由谁总结、怎样改进。',
      en: 'Review is a frame only; the plan does not say who draws the lessons.',
    },
  }),
};
