import type { Rule } from '../finding.ts';

/** A promise without a figure cannot be kept or broken. */
export const urgentUntimed: Rule = {
  id: 'urgent-untimed',
  severity: 'warning',
  title: { zh: '要求紧急却没有时限', en: 'Urgent, but untimed' },
  *find({ runbook }) {
    for (const [index, target] of (runbook.targets ?? []).entries()) {
      if (target.within !== undefined || target.withinByLevel !== undefined) continue;
      yield {
        path: `/targets/${index}`,
        node: target.id,
        message: {
          zh: `“${target.title.zh || target.title.en}”没有给出时间数字，运行中无法判定是否达成。`,
          en: `“${target.title.en || target.title.zh}” names no figure, so no run can tell whether it was kept.`,
        },
      };
    }
  },
};
