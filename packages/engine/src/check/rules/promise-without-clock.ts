import type { Rule } from '../finding.ts';
import { message } from '../words.ts';

/** A promise that does not say from when it counts, or what keeps it. */
export const promiseWithoutClock: Rule = {
  id: 'promise-without-clock',
  severity: 'warning',
  title: { zh: '时限缺起点或终点', en: 'Promise with no clock start or no stop' },
  *find({ runbook }) {
    for (const [index, { id, title, from, to }] of (runbook.targets ?? []).entries()) {
      if (from && to) continue;
      const path = `/targets/${index}`;
      if (!from && !to) {
        yield {
          path,
          node: id,
          message: message(
            (t) => `“${t(title)}”既没有写从何时起算，也没有写做到什么才算数。`,
            (t) => `“${t(title)}” says neither from when it counts nor what keeps it.`,
          ),
        };
      } else if (!from) {
        yield {
          path,
          node: id,
          message: message(
            (t) => `“${t(title)}”没有写从何时起算，计时不会开始。`,
            (t) => `“${t(title)}” does not say from when it counts, so its clock never starts.`,
          ),
        };
      } else {
        yield {
          path,
          node: id,
          message: message(
            (t) => `“${t(title)}”没有写做到什么算完成，计时停不下来。`,
            (t) => `“${t(title)}” does not say what keeps it, so its clock never stops.`,
          ),
        };
      }
    }
  },
};
