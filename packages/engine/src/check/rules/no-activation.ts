import { phaseState } from '../analysis/frame.ts';
import type { Rule } from '../finding.ts';

/** A plan that nobody puts into force. */
export const noActivation: Rule = {
  id: 'no-activation',
  severity: 'note',
  title: { zh: '没有启动环节', en: 'No activation' },
  *find(subject) {
    const { is, phases } = phaseState(subject, 'activate');
    if (is === 'planned') return;
    const [place] = phases;
    yield {
      path: place?.path ?? '/chart/states',
      node: place?.id,
      message:
        is === 'missing'
          ? {
              zh: '没有启动环节：由谁、何时宣布启动预案没有写。',
              en: 'The chart has no activation: who puts the plan into force, and when, is not said.',
            }
          : {
              zh: '启动环节只有框架，预案没有写由谁宣布启动。',
              en: 'Activation is a frame only; the plan does not say who puts it into force.',
            },
    };
  },
};
