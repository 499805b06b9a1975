import { phaseState } from '../analysis/frame.ts';
import type { Rule } from '../finding.ts';

/** A plan that learns nothing from its own use. */
export const noReview: Rule = {
  id: 'no-review',
  severity: 'warning',
  title: { zh: '没有复盘环节', en: 'No review' },
  *find(subject) {
    const { is, phases } = phaseState(subject, 'review');
    if (is === 'planned') return;
    const [place] = phases;
    yield {
      path: place?.path ?? '/chart/states',
      node: place?.id,
      message:
        is === 'missing'
          ? {
              zh: '没有复盘环节：事后由谁总结、怎样改进预案，没有写。',
              en: 'The chart has no review: who draws the lessons afterwards, and how the plan is improved, is not said.',
            }
          : {
              zh: '复盘环节只有框架，预案没有写由谁总结、怎样改进。',
              en: 'Review is a frame only; the plan does not say who draws the lessons.',
            },
    };
  },
};
