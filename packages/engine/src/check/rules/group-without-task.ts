import { anchorsOf } from '../../plan.ts';
import { assisting, isActing, itemsOfGroups } from '../analysis/owners.ts';
import type { Rule } from '../finding.ts';
import { listed, message, phrase } from '../words.ts';

/** A group that is set up and has no step: once the plan runs, it has nothing to do. */
export const groupWithoutTask: Rule = {
  id: 'group-without-task',
  severity: 'warning',
  title: { zh: '小组没有任务', en: 'Group without a task' },
  *find(subject) {
    const { runbook } = subject;
    for (const [index, { id, name, kind, duties }] of runbook.groups.entries()) {
      if (!isActing(kind) || itemsOfGroups(subject).has(id) || assisting(subject).has(id)) continue;
      const told = (runbook.notifications ?? []).some(
        (notice) =>
          anchorsOf(notice).length > 0 && (notice.by === id || notice.audience.includes(id)),
      );
      const named = listed(
        (duties ?? []).map(({ text }) => phrase(text)),
        4,
      );
      if ((duties?.length ?? 0) > 0) {
        yield {
          path: `/groups/${index}`,
          node: id,
          message: message(
            (t) => `“${t(name)}”有职责（${t(named)}），流程里却没有它的一步。`,
            (t) => `“${t(name)}” has duties (${t(named)}) but not one step in the chart.`,
          ),
        };
      } else if (
        !told &&
        runbook.levels?.declaredBy !== id &&
        !(runbook.upkeep ?? []).some(({ group }) => group === id)
      ) {
        yield {
          path: `/groups/${index}`,
          node: id,
          severity: 'note',
          message: message(
            (t) => `“${t(name)}”既没有步骤，也没有职责，也收不到通知。`,
            (t) => `“${t(name)}” has no step and no duty, and no notice reaches it.`,
          ),
        };
      }
    }
  },
};
