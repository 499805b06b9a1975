import { phaseState } from '../analysis/frame.ts';
import { order } from '../analysis/order.ts';
import type { Rule } from '../finding.ts';
import { message } from '../words.ts';

/** Restoring comes before the damage is assessed and the restoration planned. */
export const restoreBeforeAssess: Rule = {
  id: 'restore-before-assess',
  severity: 'warning',
  title: { zh: '先恢复后评估', en: 'Restoring before assessing' },
  *find(subject) {
    const { items } = phaseState(subject, 'recover');
    const { before } = order(subject);
    const assess = items.filter(({ state }) =>
      /评估|研判|制定.{0,8}(恢复|修复|重建)|(恢复|修复|重建)(计划|方案)/.test(state.title.zh),
    );
    const restore = items.filter(
      (node) => /恢复|修复|重建|复工/.test(node.state.title.zh) && !assess.includes(node),
    );
    for (const first of restore) {
      const then = assess.find(({ id }) => before(first.id, id));
      if (!then) continue;
      yield {
        path: first.path,
        node: first.id,
        message: message(
          (t) => `“${t(first.state.title)}”排在“${t(then.state.title)}”之前：还没评估就先恢复了。`,
          (t) =>
            `“${t(first.state.title)}” comes before “${t(then.state.title)}”: restoring begins before it is assessed and planned.`,
        ),
      };
    }
  },
};
