import type { Rule } from '../finding.ts';

/** What the source leaves open stays in sight until somebody decides it. */
export const openGap: Rule = {
  id: 'open-gap',
  severity: 'note',
  title: { zh: '预案留有空白', en: 'The plan leaves something open' },
  *find({ runbook }) {
    for (const [index, gap] of (runbook.gaps ?? []).entries()) {
      yield { path: `/gaps/${index}`, node: gap.about?.[0] ?? gap.id, message: gap.text };
    }
  },
};
